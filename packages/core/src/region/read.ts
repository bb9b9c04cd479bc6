/** Reading the register of divisions out of the journal. */
import { Effect } from "effect"
import { type DivisionCode, provinceOf } from "../kernel/DivisionCode.ts"
import type { Position } from "../journal/Entry.ts"
import { recordedBy } from "../journal/Fact.ts"
import { JournalReader } from "../journal/Journal.ts"
import { divisionsStream } from "./events.ts"
import { type RegionRegister, regionRegisterOf } from "./RegionRegister.ts"

/** The register of the province that a code belongs to, as known at a position (by default: now). */
export const readRegionRegister = Effect.fnUntraced(function* (
  code: DivisionCode,
  knownAt?: Position,
): Effect.fn.Return<RegionRegister, never, JournalReader> {
  const reader = yield* JournalReader
  const entries = yield* reader.entries(divisionsStream(provinceOf(code)))
  return regionRegisterOf(recordedBy(entries, knownAt))
})
