/**
 * Streams that were read before. Entries never change, so what is remembered never goes stale: a stream
 * is read on from where it is remembered, and the oldest unused ones are forgotten.
 */
import type { Entry, StreamId } from "@minsheng/core/journal"

const NOTHING: ReadonlyArray<Entry> = []

export class StreamCache {
  readonly #streams = new Map<StreamId, ReadonlyArray<Entry>>()
  readonly #entryCountMax: number
  #entryCount = 0

  constructor(entryCountMax: number) {
    this.#entryCountMax = entryCountMax
  }

  /** What is remembered of a stream: its entries from the first on, perhaps not to the last. */
  get(stream: StreamId): ReadonlyArray<Entry> {
    const entries = this.#streams.get(stream)
    if (entries === undefined) return NOTHING
    this.#streams.delete(stream)
    this.#streams.set(stream, entries)
    return entries
  }

  /** Remembers a stream as it was just read or written. A shorter version than the known one is ignored. */
  set(stream: StreamId, entries: ReadonlyArray<Entry>): void {
    const before = this.#streams.get(stream)?.length ?? 0
    if (entries.length < before || entries.length === 0) return
    this.#streams.delete(stream)
    this.#streams.set(stream, entries)
    this.#entryCount += entries.length - before
    for (const [oldest, forgotten] of this.#streams) {
      if (this.#entryCount <= this.#entryCountMax) break
      this.#streams.delete(oldest)
      this.#entryCount -= forgotten.length
    }
  }
}
