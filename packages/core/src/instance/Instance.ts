/**
 * The instance: one province (or one city on its own) with its own database. It is founded once; the
 * founding says whose register it is and whether it holds demonstration data.
 */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { factsOf, remembered } from "../journal/Fact.ts"

export const INSTANCE = StreamId("instance/self")

/** A demonstration: made from a seed, and living on one day that does not pass. */
export const Demonstration = Schema.Struct({ seed: Schema.Int, livesOn: CalendarDate })
export type Demonstration = typeof Demonstration.Type

export const FoundedInstance = Schema.Struct({
  regionCode: DivisionCode,
  name: Bilingual,
  /** The programme year that the office works on. */
  programmeYear: Schema.Int,
  demonstration: Schema.NullOr(Demonstration),
})
export type FoundedInstance = typeof FoundedInstance.Type

export const InstanceFounded = EventType.make({
  type: "InstanceFounded",
  payload: FoundedInstance,
  example: {
    regionCode: "340000",
    name: { zh: "安徽省", en: "Anhui" },
    programmeYear: 2010,
    demonstration: { seed: 2010, livesOn: "2010-05-31" },
  },
})

const read = EventType.reader([InstanceFounded])

/** The founding, or `undefined` in an empty journal. */
export const instanceOf = remembered((entries): FoundedInstance | undefined => {
  const fact = factsOf(entries).at(-1)
  return fact === undefined ? undefined : read(fact.entry).payload
})
