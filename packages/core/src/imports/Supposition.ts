/**
 * What would be if what is decided went in: decisions are asked one after the other, each on top of those
 * that accepted something before it, and nothing is written.
 */
import { Result } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { CanonicalValue } from "../journal/Canonical.ts"
import { ActorId, type Entry, GENESIS_HASH, Position, type StreamId } from "../journal/Entry.ts"
import type { NewEvent } from "../journal/EventType.ts"
import type { Known, Unit } from "../journal/Unit.ts"
import { fundCells } from "../funds/cells.ts"

const NOBODY = ActorId("system")
/** Behind every entry that there is. */
const FIRST_SUPPOSED = 2 ** 50

export class Supposition {
  readonly #streams = new Map<StreamId, ReadonlyArray<Entry>>()
  readonly #cells = new Map<string, CanonicalValue>()
  readonly #today: CalendarDate
  #count = 0

  constructor(today: CalendarDate) {
    this.#today = today
  }

  /** Takes in what is stored; what was supposed already stays. */
  learn(
    streams: ReadonlyMap<StreamId, ReadonlyArray<Entry>>,
    cells: ReadonlyMap<string, CanonicalValue> = new Map(),
  ): void {
    for (const [stream, entries] of streams) {
      if (!this.#streams.has(stream)) this.#streams.set(stream, entries)
    }
    for (const [key, value] of cells) if (!this.#cells.has(key)) this.#cells.set(key, value)
  }

  get known(): Known {
    return {
      entries: (stream) => this.#streams.get(stream) ?? NOTHING,
      cell: (key) => this.#cells.get(key),
      officeDate: this.#today,
    }
  }

  /** Asks a decision; what it accepts is there for those that are asked later. */
  ask<Refusal>(decide: Unit<never, Refusal>["decide"]): Result.Result<ReadonlyArray<NewEvent>, Refusal> {
    const decided = decide(this.known)
    if (Result.isSuccess(decided)) for (const event of decided.success) this.#take(event)
    return decided
  }

  #take(event: NewEvent): void {
    const before = this.#streams.get(event.stream) ?? NOTHING
    const entry = this.#entryOf(event, before.length + 1)
    this.#streams.set(event.stream, [...before, entry])
    for (const [key, value] of fundCells(entry)) this.#cells.set(key, value)
  }

  #entryOf(event: NewEvent, streamVersion: number): Entry {
    this.#count += 1
    return {
      ...event,
      position: Position.make(FIRST_SUPPOSED + this.#count),
      streamVersion,
      recordedAt: FIRST_SUPPOSED + this.#count,
      actor: NOBODY,
      commandId: `supposed ${this.#count}`,
      commandIndex: 0,
      requestHash: GENESIS_HASH,
      algorithm: "sha256",
      payloadHash: GENESIS_HASH,
      previousHash: GENESIS_HASH,
      hash: GENESIS_HASH,
    }
  }
}

const NOTHING: ReadonlyArray<Entry> = []
