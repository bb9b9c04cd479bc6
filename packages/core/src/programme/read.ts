/** Reading a year's catalogue out of the journal. */
import { Effect } from "effect"
import type { Position } from "../journal/Entry.ts"
import { recordedBy } from "../journal/Fact.ts"
import { JournalReader } from "../journal/Journal.ts"
import { programmeStream } from "./events.ts"
import { type Programme, programmeOf } from "./Programme.ts"

/** The programme of a year as known at a position (by default: now); empty for a year that is not here. */
export const readProgramme = Effect.fnUntraced(function* (
  year: number,
  knownAt?: Position,
): Effect.fn.Return<Programme, never, JournalReader> {
  const reader = yield* JournalReader
  const entries = yield* reader.entries(programmeStream(year))
  return programmeOf(recordedBy(entries, knownAt))
})
