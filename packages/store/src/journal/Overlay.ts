/** What a batch knows: the state that was loaded, with what its earlier units added on top. */
import {
  type CanonicalValue,
  type CellWriter,
  type Entry,
  grown,
  type Head,
  type StreamId,
} from "@minsheng/core/journal"

/** What was read for a batch. */
export interface Reads {
  readonly streams: ReadonlyMap<StreamId, ReadonlyArray<Entry>>
  /** The cells that units named; `undefined` where there is none of the key. */
  readonly cells: ReadonlyMap<string, CanonicalValue | undefined>
  /** Entries of commands that were answered before, by `actor command`. */
  readonly commands: ReadonlyMap<string, ReadonlyArray<Entry>>
}

/** The state that a batch starts from: the head under the lock, and what was read up to it. */
export interface LoadedState extends Reads {
  readonly head: Head
}

interface ChangedCell {
  readonly value: CanonicalValue
  readonly position: number
}

export const commandKey = (actor: string, commandId: string): string => `${actor} ${commandId}`

export class Overlay {
  readonly #loaded: LoadedState
  readonly #streams = new Map<StreamId, ReadonlyArray<Entry>>()
  readonly #cells = new Map<string, ChangedCell>()
  readonly #commands = new Map<string, ReadonlyArray<Entry>>()

  constructor(loaded: LoadedState) {
    this.#loaded = loaded
  }

  entries(stream: StreamId): ReadonlyArray<Entry> {
    const entries = this.#streams.get(stream) ?? this.#loaded.streams.get(stream)
    if (entries === undefined)
      throw new TypeError(`a unit must name the streams it needs: ${stream} was not loaded`)
    return entries
  }

  cell(key: string): CanonicalValue | undefined {
    const changed = this.#cells.get(key)
    if (changed !== undefined) return changed.value
    // What was not looked up is not the same as what is not there.
    if (!this.#loaded.cells.has(key))
      throw new TypeError(`a unit must name the cells it needs: ${key} was not loaded`)
    return this.#loaded.cells.get(key)
  }

  command(key: string): ReadonlyArray<Entry> | undefined {
    return this.#commands.get(key) ?? this.#loaded.commands.get(key)
  }

  /** Puts an accepted entry on top; answers its stream before and after it. */
  add(
    entry: Entry,
    cellWriters: ReadonlyArray<CellWriter>,
  ): readonly [ReadonlyArray<Entry>, ReadonlyArray<Entry>] {
    const before = this.entries(entry.stream)
    const after = grown(before, entry)
    this.#streams.set(entry.stream, after)
    for (const writer of cellWriters) {
      for (const [key, value] of writer(entry)) {
        this.#cells.set(key, { value, position: entry.position })
      }
    }
    return [before, after]
  }

  remember(key: string, entries: ReadonlyArray<Entry>): void {
    this.#commands.set(key, entries)
  }

  /** The streams that grew, as they are now. */
  get grown(): ReadonlyMap<StreamId, ReadonlyArray<Entry>> {
    return this.#streams
  }

  /** The cells that changed, with their new values and the positions that set them. */
  get changedCells(): ReadonlyMap<string, ChangedCell> {
    return this.#cells
  }

  /**
   * What was read for the next batch, while this one was not there yet, as it will be when this one is: what
   * this batch knows of a stream, a cell or a command is newer.
   */
  under(reads: Reads): Reads {
    return {
      streams: new Map([...reads.streams, ...this.#streams]),
      cells: new Map([...reads.cells, ...[...this.#cells].map(([key, { value }]) => [key, value] as const)]),
      commands: new Map([...reads.commands, ...this.#commands]),
    }
  }
}
