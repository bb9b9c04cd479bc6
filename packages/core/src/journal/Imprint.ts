/** What a report bears at its foot, so that it can be held against the journal later. */
import { Effect, Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { GENESIS, Position } from "./Entry.ts"
import { SEALS } from "./events.ts"
import { JournalReader } from "./Journal.ts"
import { sealsIn } from "./Seals.ts"

/** Where the journal ended, the hash there, and the last daily seal by then. */
export const Imprint = Schema.Struct({
  head: Schema.Struct({ position: Position, hash: Schema.String }),
  seal: Schema.NullOr(Schema.Struct({ day: CalendarDate, position: Position, hash: Schema.String })),
})
export type Imprint = typeof Imprint.Type

/** The imprint of what was known at a position. */
export const readImprint = Effect.fnUntraced(function* (
  knownAt: Position,
): Effect.fn.Return<Imprint, never, JournalReader> {
  const reader = yield* JournalReader
  const { position, hash } = (yield* reader.headOf(knownAt)) ?? GENESIS
  const last = sealsIn(yield* reader.entries(SEALS)).findLast((seal) => seal.position <= knownAt)
  const seal = last === undefined ? null : { day: last.day, position: last.position, hash: last.hash }
  return { head: { position, hash }, seal }
})
