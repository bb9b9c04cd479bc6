/**
 * What is there already, or will be. Most of what a question asks for was read before: whoever need not wait
 * for it goes on in the same turn, without a promise for every step.
 */
export type Soon<A> = A | Promise<A>

/** Goes on with a value when it is there: at once, if it is. */
export const soon = <A, B>(value: Soon<A>, goOn: (value: A) => Soon<B>): Soon<B> =>
  value instanceof Promise ? value.then(goOn) : goOn(value)

/** How long somebody waits for an answer: whoever works for it is told when that is over. */
export class Patience {
  readonly #waiting = new Set<() => void>()
  #isOver = false

  get isOver(): boolean {
    return this.#isOver
  }

  /** Calls `stop` when it ends; the answer is to be called when there is nothing to stop any more. */
  until(stop: () => void): () => void {
    this.#waiting.add(stop)
    return () => this.#waiting.delete(stop)
  }

  end(): void {
    this.#isOver = true
    for (const stop of this.#waiting) stop()
  }
}
