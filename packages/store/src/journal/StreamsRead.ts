/**
 * Which streams that were read are whole up to some position: they were read there or later, or nothing was
 * added to them since. What was added to any is told once, whenever the journal was seen to have grown.
 */
import type { StreamId } from "@minsheng/core/journal"

const STREAMS_REMEMBERED = 100_000

interface Read {
  readonly position: number
  /** How many entries it had: fewer are remembered of one that was forgotten meanwhile. */
  readonly length: number
}

export class StreamsRead {
  readonly #read = new Map<StreamId, Read>()
  readonly #grownAt = new Map<StreamId, number>()
  /** From here on it is known which streams have grown. */
  #from = 0
  #upTo = 0

  /** Up to which position it is known what has grown. */
  get upTo(): number {
    return this.#upTo
  }

  /** Forgets what was before a position: too much came since to look through. */
  beginAt(position: number): void {
    this.#from = position
    this.#upTo = position
    this.#grownAt.clear()
  }

  /** These, and no others, have grown up to a position. */
  grew(streams: ReadonlyArray<StreamId>, upTo: number): void {
    this.#upTo = upTo
    if (this.#grownAt.size + streams.length > STREAMS_REMEMBERED) this.beginAt(upTo)
    else for (const stream of streams) this.#grownAt.set(stream, upTo)
  }

  /** It was read by a statement that began when all was known up to a position. */
  readAt(stream: StreamId, read: Read): void {
    if (this.#read.size > STREAMS_REMEMBERED) this.#read.clear()
    this.#read.set(stream, read)
  }

  /** Whether what is remembered of a stream is whole up to a position that is known. */
  isWhole(stream: StreamId, length: number, position: number): boolean {
    const read = this.#read.get(stream)
    if (read === undefined || length < read.length) return false
    if (read.position >= position) return true
    return read.position >= this.#from && (this.#grownAt.get(stream) ?? 0) <= read.position
  }
}
