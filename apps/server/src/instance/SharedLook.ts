/** Looking whether something is there, for many who ask at once: they share a look. */
import { setTimeout as sleep } from "node:timers/promises"

interface Look {
  readonly beganAt: number
  readonly found: Promise<boolean>
}

export class SharedLook {
  readonly #look: () => Promise<boolean>
  readonly #gapMillis: number
  #last: Look | undefined
  /** The look that is about to begin. */
  #next: Promise<boolean> | undefined

  /** Looks go one after the other and begin a while apart. They must not reject. */
  constructor(look: () => Promise<boolean>, gapMillis: number) {
    this.#look = look
    this.#gapMillis = gapMillis
  }

  /** What the last look found, unless it is too long ago. */
  recent(): Promise<boolean> {
    return this.since(performance.now() - this.#gapMillis)
  }

  /** What a look finds that began at an instant of `performance.now()` or later. */
  since(instant: number): Promise<boolean> {
    if (this.#last !== undefined && this.#last.beganAt >= instant) return this.#last.found
    this.#next ??= this.#begin(this.#last)
    return this.#next
  }

  async #begin(last: Look | undefined): Promise<boolean> {
    await last?.found
    const waitMillis = last === undefined ? 0 : last.beganAt + this.#gapMillis - performance.now()
    if (waitMillis > 0) await sleep(waitMillis)
    this.#next = undefined
    this.#last = { beganAt: performance.now(), found: this.#look() }
    return this.#last.found
  }
}
