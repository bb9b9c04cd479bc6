/** One open window that hears of changes: what it has yet to be told waits here, as one. */
import type { Changed, ChangeNotice } from "@minsheng/core/change"
import type { Actor } from "@minsheng/core/access"

/** Why a window hears no more: it signs in again, comes back in a while, or gave way to a newer one. */
export type Farewell = "signedOut" | "stopping" | "replaced"

export type Message =
  | { readonly _tag: "Notice"; readonly notice: ChangeNotice }
  | { readonly _tag: "Heartbeat" }
  | { readonly _tag: "End"; readonly reason: Farewell }

export interface Watching {
  readonly actor: Actor
  readonly session: string
  /** Cuts a connection off whose other end takes nothing. */
  readonly cutOff: () => void
}

/** While one is not listened to for so long, its other end is gone or stuck. */
const DEAF_BEATS = 4

export class Watcher {
  readonly session: string
  readonly #cutOff: () => void
  readonly #heartbeatMillis: number
  #actor: Actor
  #waiting: Changed | undefined
  #end: Farewell | undefined
  #wake: (() => void) | undefined
  #heardAt = performance.now()

  constructor({ actor, session, cutOff }: Watching, heartbeatMillis: number) {
    this.#actor = actor
    this.session = session
    this.#cutOff = cutOff
    this.#heartbeatMillis = heartbeatMillis
  }

  get actor(): Actor {
    return this.#actor
  }

  /** Whoever it is has other roles now, or another scope. */
  becomes(actor: Actor): void {
    this.#actor = actor
  }

  /** However slowly a window listens, what waits for it is one notice. */
  tell(changed: Changed): void {
    this.#waiting = this.#waiting?.and(changed) ?? changed
    this.#wake?.()
  }

  end(reason: Farewell): void {
    this.#end = reason
    this.#wake?.()
  }

  /** Cuts off one that takes not even heartbeats. */
  checkHearing(): void {
    if (performance.now() - this.#heardAt > this.#heartbeatMillis * DEAF_BEATS) this.#cutOff()
  }

  /** What it is told next: a notice as soon as there is one, or a sign of life after a while. */
  async next(): Promise<Message> {
    this.#heardAt = performance.now()
    if (this.#waiting === undefined && this.#end === undefined) await this.#nap()
    this.#heardAt = performance.now()
    if (this.#end !== undefined) return { _tag: "End", reason: this.#end }
    const changed = this.#waiting
    this.#waiting = undefined
    return changed === undefined
      ? { _tag: "Heartbeat" }
      : { _tag: "Notice", notice: changed.noticeFor(this.#actor) }
  }

  #nap(): Promise<void> {
    return new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(timer)
        this.#wake = undefined
        resolve()
      }
      const timer = setTimeout(over, this.#heartbeatMillis)
      this.#wake = over
    })
  }
}
