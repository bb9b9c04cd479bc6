/**
 * Up to where in the journal it is known which counties' projects have changed, and when each last did. The
 * lists and sums of projects follow from their entries alone, so what was read of some counties stays right
 * until one of these changes, however much is written elsewhere.
 */

/** Counties that something is about; `undefined`: all. */
export type Counties = ReadonlySet<string> | undefined

export class ProjectsChanged {
  readonly #changedAt = new Map<string, number>()
  /** From here on it is known what changed. */
  #from = 0
  #upTo = 0
  #last = 0

  /** Up to which position it is known what has changed. */
  get upTo(): number {
    return this.#upTo
  }

  /** Everything may have changed by a position: too much came to look through, or nobody knows what. */
  anything(upTo: number): void {
    if (upTo < this.#upTo) return
    this.#from = upTo
    this.#upTo = upTo
    this.#changedAt.clear()
  }

  /** Projects of these counties, and of no others, have changed up to a position. */
  changed(counties: Iterable<string>, upTo: number): void {
    if (upTo < this.#upTo) return
    this.#upTo = upTo
    for (const county of counties) {
      this.#changedAt.set(county, upTo)
      this.#last = upTo
    }
  }

  /**
   * Whether projects of some counties are the same at two positions. Of positions that are not known yet, or
   * not any more, nobody can say so.
   */
  isSame(counties: Counties, one: number, other: number): boolean {
    const [earlier, later] = one < other ? [one, other] : [other, one]
    if (earlier === later) return true
    if (earlier < this.#from || later > this.#upTo) return false
    if (counties === undefined) return this.#last <= earlier
    for (const county of counties) if ((this.#changedAt.get(county) ?? 0) > earlier) return false
    return true
  }
}
