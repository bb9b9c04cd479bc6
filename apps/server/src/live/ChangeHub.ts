/**
 * The one place in a process that looks whether the journal has grown, and tells the open windows. It looks
 * as often for one window as for five hundred, and not at all for none. Several servers may write: where the
 * journal ends is the database's to say.
 */
import { setTimeout as sleep } from "node:timers/promises"
import type { Actor } from "@minsheng/core/access"
import { Changed } from "@minsheng/core/change"
import { type Head, Position } from "@minsheng/core/journal"
import type { Uuid } from "@minsheng/core/kernel"
import { Watcher, type Watching } from "./Watcher.ts"

/** What a hub looks at; each is one question to the database, whoever listens. */
export interface Looks {
  readonly head: () => Promise<Head>
  readonly between: (after: Position, head: Head) => Promise<Changed>
  readonly livingOf: (sessions: ReadonlyArray<string>) => Promise<ReadonlySet<string>>
  /** Who a user is now; `undefined` for one who may not sign in any more. */
  readonly actor: (userId: Uuid.Uuid) => Promise<Actor | undefined>
}

export interface HubOptions {
  readonly lookMillis: number
  readonly heartbeatMillis: number
  readonly sessionMillis: number
  /** Windows of one user, and of all; beyond, the oldest of the user gives way, or nobody comes in. */
  readonly ofUserMax: number
  readonly allMax: number
}

const DEFAULTS: HubOptions = {
  lookMillis: 400,
  heartbeatMillis: 15_000,
  sessionMillis: 10_000,
  ofUserMax: 12,
  allMax: 5000,
}

/** Looks that are remembered for windows that come back. */
const REMEMBERED_MAX = 500

interface Seen {
  readonly after: Position
  readonly changed: Changed
}

export class ChangeHub {
  readonly #looks: Looks
  readonly #options: HubOptions
  readonly #watchers = new Set<Watcher>()
  readonly #stopping = new AbortController()
  readonly #running: Promise<void>
  #head: Head | undefined
  #seen: ReadonlyArray<Seen> = []
  #looking: Promise<void> | undefined
  #sessionsAt = performance.now()

  constructor(looks: Looks, options: Partial<HubOptions> = {}) {
    this.#looks = looks
    this.#options = { ...DEFAULTS, ...options }
    this.#running = this.#run()
  }

  get size(): number {
    return this.#watchers.size
  }

  /** Lets somebody in who knows the journal up to a position; `undefined` where there is no room. */
  async open(watching: Watching, after: Position | undefined): Promise<Watcher | undefined> {
    if (this.#stopping.signal.aborted || this.#watchers.size >= this.#options.allMax) return undefined
    // Nobody has looked for a while, or somebody knows more than was seen.
    const isStale = this.#watchers.size === 0 || (after ?? 0) > (this.#head?.position ?? 0)
    if (this.#head === undefined || isStale) await this.#look()
    const watcher = new Watcher(watching, this.#options.heartbeatMillis)
    this.#makeRoomFor(watching.actor)
    this.#watchers.add(watcher)
    watcher.tell(this.#since(after))
    return watcher
  }

  leave(watcher: Watcher): void {
    this.#watchers.delete(watcher)
  }

  /** Looks for ended sessions at once: somebody has just signed out. */
  checkSessions(): void {
    this.#sessionsAt = Number.NEGATIVE_INFINITY
  }

  async close(): Promise<void> {
    this.#stopping.abort()
    for (const watcher of this.#watchers) watcher.end("stopping")
    await this.#running
  }

  /** A set keeps its order: the first of a user is the oldest. */
  #makeRoomFor(actor: Actor): void {
    const own = [...this.#watchers].filter((watcher) => watcher.actor.id === actor.id)
    for (const oldest of own.slice(0, Math.max(0, own.length + 1 - this.#options.ofUserMax))) {
      this.leave(oldest)
      oldest.end("replaced")
    }
  }

  /** What somebody missed, from memory: many who come back at once ask the database nothing. */
  #since(after: Position | undefined): Changed {
    const head = this.#head as Head
    if (after === undefined || after === head.position) return Changed.nothing(head)
    const missed = this.#seen.filter(({ changed }) => changed.head.position > after)
    const [first] = missed
    if (first === undefined || first.after > after || after > head.position) return Changed.anything(head)
    return missed.map(({ changed }) => changed).reduce((before, later) => before.and(later))
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await sleep(this.#options.lookMillis, undefined, { signal }).catch(() => undefined)
      if (signal.aborted || this.#watchers.size === 0) continue
      // A database that is away is looked for again; windows keep what they show until then.
      await this.#look().catch(() => undefined)
      await this.#checkSessions().catch(() => undefined)
    }
  }

  #look(): Promise<void> {
    this.#looking ??= this.#lookNow().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  async #lookNow(): Promise<void> {
    const head = await this.#looks.head()
    const before = this.#head
    if (before === undefined || before.hash === head.hash) {
      this.#head = head
      return
    }
    // A journal that ends earlier than it did, or was restored, is another one.
    const changed = await this.#looks.between(before.position, head)
    this.#head = head
    this.#seen = [...this.#seen, { after: before.position, changed }].slice(-REMEMBERED_MAX)
    if (changed.makesActors) await this.#renewActors()
    for (const watcher of this.#watchers) watcher.tell(changed)
  }

  /** Each user is looked up once, however many windows they have. */
  async #renewActors(): Promise<void> {
    const byUser = Map.groupBy(this.#watchers, (watcher) => watcher.actor.user?.id)
    for (const [userId, watchers] of byUser) {
      if (userId === undefined) continue
      const actor = await this.#looks.actor(userId)
      for (const watcher of watchers) {
        if (actor === undefined) this.#dismiss(watcher)
        else watcher.becomes(actor)
      }
    }
  }

  async #checkSessions(): Promise<void> {
    if (performance.now() - this.#sessionsAt < this.#options.sessionMillis) return
    this.#sessionsAt = performance.now()
    // Who comes in meanwhile was just looked up, and is not among them.
    const asked = [...this.#watchers]
    for (const watcher of asked) watcher.checkHearing()
    const living = await this.#looks.livingOf([...new Set(asked.map(({ session }) => session))])
    for (const watcher of asked) if (!living.has(watcher.session)) this.#dismiss(watcher)
  }

  #dismiss(watcher: Watcher): void {
    this.leave(watcher)
    watcher.end("signedOut")
  }
}

/** A position as a caller wrote it. */
export const positionIn = (text: string | null): Position | undefined =>
  text !== null && /^\d{1,15}$/u.test(text) ? Position.make(Number(text)) : undefined
