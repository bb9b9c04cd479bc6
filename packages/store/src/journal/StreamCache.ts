/**
 * Streams that were read before. Entries never change, so what is remembered never goes stale: a stream
 * is read on from where it is remembered, and those that were not used for long are forgotten.
 */
import type { Entry, StreamId } from "@minsheng/core/journal"

const NOTHING: ReadonlyArray<Entry> = []

type Streams = Map<StreamId, ReadonlyArray<Entry>>

/**
 * Two generations: what is used moves to the young one, and when that holds half of all entries it becomes
 * the old one, whose own are forgotten. A look costs no more than a look, however many streams there are.
 */
export class StreamCache {
  #young: Streams = new Map()
  #old: Streams = new Map()
  readonly #youngMax: number
  #youngCount = 0

  constructor(entryCountMax: number) {
    this.#youngMax = entryCountMax / 2
  }

  /** What is remembered of a stream: its entries from the first on, perhaps not to the last. */
  get(stream: StreamId): ReadonlyArray<Entry> {
    const young = this.#young.get(stream)
    if (young !== undefined) return young
    const old = this.#old.get(stream)
    if (old === undefined) return NOTHING
    this.#keep(stream, old, 0)
    return old
  }

  /** Remembers a stream as it was just read or written. A shorter version than the known one is ignored. */
  set(stream: StreamId, entries: ReadonlyArray<Entry>): void {
    const before = this.get(stream).length
    if (entries.length < before || entries.length === 0) return
    this.#keep(stream, entries, before)
  }

  #keep(stream: StreamId, entries: ReadonlyArray<Entry>, before: number): void {
    this.#young.set(stream, entries)
    this.#youngCount += entries.length - before
    if (this.#youngCount <= this.#youngMax) return
    this.#old = this.#young
    this.#young = new Map()
    this.#youngCount = 0
  }
}
