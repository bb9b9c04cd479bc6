/** Events about the journal itself. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Position, StreamId } from "./Entry.ts"
import * as EventType from "./EventType.ts"

export const SEALS = StreamId("journal/seals")

export const DAY_SEALED = "DaySealed"

/**
 * A day was sealed (日封): the Merkle root over the hashes of all entries that no earlier seal covers,
 * up to the last one recorded on that day. A copy kept elsewhere is an anchor outside the journal.
 */
export const SealedDay = Schema.Struct({
  day: CalendarDate,
  firstPosition: Position,
  lastPosition: Position,
  merkleRoot: Schema.String,
})
export type SealedDay = typeof SealedDay.Type

export const DaySealed = EventType.make({
  type: DAY_SEALED,
  payload: SealedDay,
  example: {
    day: "2010-05-30",
    firstPosition: 1,
    lastPosition: 48_216,
    merkleRoot: "9c1f4f2b5d8e7a60c3b1920e5f7d4a8895b6c7d8e9f00112233445566778807ae",
  },
})

export const readSeal = EventType.reader([DaySealed])
