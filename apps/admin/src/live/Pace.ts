/**
 * How often a window asks again: soon after the first change, and less and less often while changes keep
 * coming, as an import makes them.
 */

const GAP_MIN_MILLIS = 1000
const GAP_MAX_MILLIS = 8000
/** After so long without a change the next one is a first one again. */
const QUIET_MILLIS = 10_000
/** Windows that are told at the same moment do not ask at the same moment. */
const SPREAD_MILLIS = 250

export class Pace {
  readonly #run: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #ranAt = Number.NEGATIVE_INFINITY
  #gapMillis = 0

  constructor(run: () => void) {
    this.#run = run
  }

  /** Runs once, in a while; what is asked for until then is one with it. */
  ask(): void {
    if (this.#timer !== undefined) return
    const since = performance.now() - this.#ranAt
    this.#gapMillis =
      since > QUIET_MILLIS ? 0 : Math.min(GAP_MAX_MILLIS, Math.max(GAP_MIN_MILLIS, this.#gapMillis * 2))
    const wait = Math.max(0, this.#gapMillis - since) + Math.random() * SPREAD_MILLIS
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#ranAt = performance.now()
      this.#run()
    }, wait)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
