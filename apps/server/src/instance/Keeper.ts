/**
 * Keeps an instance running: opens its database, founds it, offers the use cases, and says at any time
 * whether it is ready. A database that goes away is waited for; an embedded one is started again.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { Effect, Layer, ManagedRuntime, Schedule } from "effect"
import {
  clockOf,
  connectOwner,
  forgetAccessRecords,
  type Home,
  JournalQueue,
  openDatabase,
  type OpenedDatabase,
  platformLayer,
  tryWriting,
} from "@minsheng/store"
import type { DemonstrationAccount } from "@minsheng/demonstration"
import { rowFileReaderLayer } from "@minsheng/exchange"
import type { DatabaseUnreachable, StartRefusal } from "@minsheng/core/instance"
import { AccessRecords } from "@minsheng/core/access"
import { ActorId, Seals } from "@minsheng/core/journal"
import { Funds } from "@minsheng/core/funds"
import { OfficeClock } from "@minsheng/core/kernel"
import { ImportUndo, ProjectImports } from "@minsheng/core/imports"
import { refusalWords } from "@minsheng/core/words"
import type { ServerConfig } from "../config.ts"
import { ChangeHub } from "../live/ChangeHub.ts"
import { groundOf, looksOf } from "../live/looks.ts"
import { SharedAnswers } from "../live/SharedAnswers.ts"
import { countSharing } from "../observability/measures.ts"
import type { Observability } from "../observability/Observability.ts"
import { ensureFounded } from "./found.ts"
import type { Runtime } from "./Runtime.ts"
import { SharedLook } from "./SharedLook.ts"

/** Why nothing can be answered: not yet, or just now. */
export type Unreadiness = "starting" | "databaseUnreachable" | "databaseNotWritable"

const RETRY_MILLIS = 1000
const WATCH_MILLIS = 1000
/** How far apart looks for the database begin, however many ask. */
const LOOK_MILLIS = 1000
const SEAL_EVERY = "10 minutes"
const RESUME_AGAIN = "1 minute"
const EXPIRE_EVERY = "5 minutes"
const FORGET_EVERY = "12 hours"

const SYSTEM = ActorId("system")

const isUnreachable = (error: unknown): error is DatabaseUnreachable =>
  (error as { readonly _tag?: unknown })._tag === "DatabaseUnreachable"

/** Whom a keeper tells what: whoever started it, and whoever watches over it. */
export interface Voices {
  readonly say: (line: string) => void
  readonly observability: Observability
}

export class Keeper {
  readonly #config: ServerConfig
  readonly #home: Home
  readonly #say: (line: string) => void
  readonly #observability: Observability
  #opened: OpenedDatabase | undefined
  #runtime: Runtime | undefined
  #hub: ChangeHub | undefined
  #answers: SharedAnswers | undefined
  #demonstration = false
  #accounts: ReadonlyArray<DemonstrationAccount> = []
  #stopping = false
  /** Whether the database was looked for and did not answer. */
  #waiting = false
  #watching: Promise<void> | undefined
  /** Why the database was of no use when it was looked at last; `undefined` while it is. */
  #missing: Exclude<Unreadiness, "starting"> | undefined
  readonly #looks = new SharedLook(() => this.#isReachable(), LOOK_MILLIS)

  constructor(config: ServerConfig, home: Home, { say, observability }: Voices) {
    this.#config = config
    this.#home = home
    this.#say = say
    this.#observability = observability
  }

  /** The use cases; `undefined` until the instance is founded. */
  get runtime(): Runtime | undefined {
    return this.#runtime
  }

  /** Who tells open windows of changes; `undefined` until the instance is founded. */
  get hub(): ChangeHub | undefined {
    return this.#hub
  }

  /** What is asked by many at once, answered once; `undefined` until the instance is founded. */
  get answers(): SharedAnswers | undefined {
    return this.#answers
  }

  get isDemonstration(): boolean {
    return this.#demonstration
  }

  /** Whom a visitor of a demonstration may be; all of them can sign in. */
  get demonstrationAccounts(): ReadonlyArray<DemonstrationAccount> {
    return this.#accounts
  }

  /** Opens, founds and offers; waits for a database that is not there yet. Rejects with a `StartRefusal`. */
  async start(): Promise<ReadonlyArray<string>> {
    const opened = await this.#openPatiently()
    this.#opened = opened
    const ground = { config: this.#config, database: opened.database, home: this.#home, say: this.#say }
    const { instance, notice, accounts } = await ensureFounded(ground)
    this.#accounts = accounts
    this.#demonstration = instance.demonstration !== null
    this.#observability.hides(this.#home)
    const platform = platformLayer({
      database: opened.database,
      sessionSecret: this.#home.secret("session"),
      digest: this.#config.digest,
      attachmentBytesMax: this.#config.attachmentBytesMax,
      files: rowFileReaderLayer,
      origin: this.#config.origin,
      keptSeals: () => this.#home.keptSeals(),
      clock: clockOf(instance),
    })
    const runtime = ManagedRuntime.make(Layer.provideMerge(platform, await this.#observability.layer()))
    await runtime.runPromise(Effect.void)
    this.#runtime = runtime
    this.#hub = new ChangeHub(looksOf(runtime))
    const { measures } = this.#observability
    this.#answers = new SharedAnswers(groundOf(runtime), (outcome) => countSharing(measures, outcome))
    this.#observability.exportLog(runtime)
    this.#watching = this.#watch()
    runtime.runFork(this.#resuming)
    runtime.runFork(this.#sealing)
    runtime.runFork(this.#expiring)
    runtime.runFork(this.#forgetting)
    return notice
  }

  async #openPatiently(): Promise<OpenedDatabase> {
    for (let told = false; ; told = true) {
      try {
        return await openDatabase({ home: this.#home, databaseUrl: this.#config.databaseUrl })
      } catch (error) {
        if (!isUnreachable(error) || this.#stopping) throw error
        if (!told) this.#say(sentence(error))
        this.#waiting = true
        await sleep(RETRY_MILLIS)
      }
    }
  }

  /** Imports that were interrupted before this start, until they are through. */
  readonly #resuming = ProjectImports.use((imports) => imports.resume).pipe(
    Effect.andThen(ImportUndo.use((undo) => undo.resume)),
    Effect.sandbox,
    Effect.tapError((cause) => Effect.logWarning("interrupted imports were put off", cause)),
    Effect.retry(Schedule.spaced(RESUME_AGAIN)),
  )

  /** A look for days to seal, now and again. */
  readonly #sealing = Seals.use((seals) => Effect.andThen(seals.sealDue, seals.list)).pipe(
    Effect.tap((all) => Effect.sync(() => this.#home.keepSeals(all))),
    Effect.catchCause((cause) => Effect.logWarning("sealing was put off", cause)),
    Effect.repeat(Schedule.spaced(SEAL_EVERY)),
  )

  /** Reservations whose last day has passed are let go of. */
  readonly #expiring = Funds.use((funds) => funds.expire).pipe(
    Effect.catchCause((cause) => Effect.logWarning("reservations were not let go of yet", cause)),
    Effect.repeat(Schedule.spaced(EXPIRE_EVERY)),
  )

  /** Records of access that have been kept long enough go; that they went is a record itself. */
  readonly #forgetting = Effect.gen({ self: this }, function* () {
    const { database } = this.#opened ?? {}
    if (database === undefined) return
    const now = yield* OfficeClock.use((clock) => clock.now)
    const rowCount = yield* Effect.promise(async () => {
      const client = await connectOwner(database)
      try {
        return await forgetAccessRecords(client, now)
      } finally {
        await client.end()
      }
    })
    if (rowCount === 0) return
    const records = yield* AccessRecords
    const id = yield* records.begin({ actor: SYSTEM, useCase: "records.forgotten", question: "{}" })
    yield* records.finish(id, { rowCount, digest: null })
  }).pipe(
    Effect.catchCause((cause) => Effect.logWarning("old records of access stay for now", cause)),
    Effect.repeat(Schedule.spaced(FORGET_EVERY)),
  )

  /** Starts the embedded server again whenever it has ended. */
  async #watch(): Promise<void> {
    const cluster = this.#opened?.cluster
    while (cluster !== undefined && !this.#stopping) {
      await sleep(WATCH_MILLIS)
      if (cluster.isAlive || this.#stopping) continue
      this.#say("The embedded database ended; starting it again.")
      await cluster.ensureRunning().catch((error: unknown) => this.#say(String(error)))
    }
  }

  #isFailing(): boolean {
    return this.#runtime?.runSync(JournalQueue.useSync((queue) => queue.isFailing())) ?? false
  }

  async #isReachable(): Promise<boolean> {
    const { database } = this.#opened ?? {}
    if (database === undefined) return false
    this.#missing = "databaseUnreachable"
    try {
      const client = await connectOwner(database, { connectionTimeoutMillis: 2000 })
      try {
        await client.query("select 1")
        this.#missing = "databaseNotWritable"
        // A database whose disk is full answers questions. It is tried once a command could not be written.
        if (this.#isFailing()) await tryWriting(client)
        this.#missing = undefined
        return true
      } finally {
        await client.end()
      }
    } catch {
      return false
    }
  }

  /** Why nothing can be answered now, as it was found within the last second; `undefined` while all can. */
  async unreadiness(): Promise<Unreadiness | undefined> {
    if (this.#opened === undefined) return this.#waiting ? "databaseUnreachable" : "starting"
    if (!(await this.#looks.recent())) return this.#missing ?? "databaseUnreachable"
    return this.#runtime === undefined ? "starting" : undefined
  }

  /** Whether something that failed just now failed although the database answers. */
  async isReadyAfterAll(): Promise<boolean> {
    return this.#runtime !== undefined && (await this.#looks.since(performance.now()))
  }

  /** Waits no longer for a database that does not answer. */
  giveUp(): void {
    this.#stopping = true
  }

  /** Ends in order: commands that are under way finish, then the embedded server stops. */
  async stop(): Promise<void> {
    this.#stopping = true
    await this.#hub?.close()
    await this.#runtime?.dispose()
    await this.#watching
    await this.#opened?.cluster?.release()
  }
}

/** A refusal to start, as one line in both languages. */
export const sentence = (refusal: StartRefusal): string => {
  const words = refusalWords(refusal)
  return `${words.zh}\n${words.en}`
}
