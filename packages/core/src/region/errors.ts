/** What is refused of a division that somebody names. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"

/** No division bears, or ever bore, the code; one that is only to come does not bear it yet. */
export class UnknownRegion extends Schema.TaggedError<UnknownRegion>()("UnknownRegion", {
  code: DivisionCode,
}) {}

/** Part of the region, or all of it, is not the asker's to see; a sum over the rest would mislead. */
export class RegionOutsideScope extends Schema.TaggedError<RegionOutsideScope>()("RegionOutsideScope", {
  code: DivisionCode,
}) {}
