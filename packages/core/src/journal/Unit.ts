/**
 * One command on its way to the journal: what it needs to know, how it decides, what it answers.
 *
 * The journal loads what the unit needs under its lock, lets it decide, writes the events and the views,
 * and answers with what the unit makes of its own entries. The same command sent again is answered from
 * the entries that it wrote the first time.
 */
import type { Result } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { CanonicalValue } from "./Canonical.ts"
import type { ActorId, Entry, StreamId } from "./Entry.ts"
import type { NewEvent } from "./EventType.ts"

/** What is known at the moment of the decision, the earlier units of the same batch included. */
export interface Known {
  /**
   * All entries of a stream that the unit said it needs, in order; the same array as long as none is added.
   */
  readonly entries: (stream: StreamId) => ReadonlyArray<Entry>
  /** The value of a cell that the unit said it needs. */
  readonly cell: (key: string) => CanonicalValue | undefined
  /** The office's date by its clock, at the moment of the decision. */
  readonly officeDate: CalendarDate
}

export interface Unit<out Answer, out Refusal> {
  readonly actor: ActorId
  readonly commandId: string
  /** What was asked, in canonical form: it decides whether a repeated command id is the same command. */
  readonly request: CanonicalValue
  readonly streams: ReadonlyArray<StreamId>
  readonly cells: ReadonlyArray<string>
  /** Pure: no clock, no randomness, no input or output. At least one event, or a refusal. */
  readonly decide: (known: Known) => Result.Result<ReadonlyArray<NewEvent>, Refusal>
  readonly answer: (entries: ReadonlyArray<Entry>) => Answer
}

/**
 * Cells are small values that decisions look up by key across streams: the last number given out, who has
 * a name. They are a view like any other: made from entries alone, dropped and rebuilt at will.
 */
export type CellWriter = (entry: Entry) => Iterable<readonly [key: string, value: CanonicalValue]>
