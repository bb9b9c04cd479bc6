/** From the region that somebody names to the counties it means, if they are theirs to see. */
import { Effect, Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import type { JournalReader } from "../journal/Journal.ts"
import type { Actor } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import type { Division } from "../region/Division.ts"
import { readRegionRegister } from "../region/read.ts"
import { countyCodesUnder, divisionWith, type RegionRegister } from "../region/RegionRegister.ts"

/** No division of the register bears, or ever bore, the code. */
export class UnknownRegion extends Schema.TaggedError<UnknownRegion>()("UnknownRegion", {
  code: DivisionCode,
}) {}

/** Part of the region, or all of it, is not the asker's to see; a sum over the rest would mislead. */
export class RegionOutsideScope extends Schema.TaggedError<RegionOutsideScope>()("RegionOutsideScope", {
  code: DivisionCode,
}) {}

export interface AskedRegion {
  readonly division: Division
  /** `undefined`: all of the instance. */
  readonly counties: ReadonlyArray<DivisionCode> | undefined
  readonly register: RegionRegister
}

/** By default: the region of the asker's office, or all of the instance. */
export const askedRegion = Effect.fnUntraced(function* (
  actor: Actor,
  code: DivisionCode | undefined,
): Effect.fn.Return<AskedRegion, UnknownRegion | RegionOutsideScope, JournalReader> {
  const instance = yield* readInstance
  const asked = code ?? actor.office?.regionCode ?? instance.regionCode
  const register = yield* readRegionRegister(instance.regionCode)
  const division = divisionWith(register, asked)
  if (division === undefined) return yield* new UnknownRegion({ code: asked })
  const counties = countyCodesUnder(register, asked)
  const { scope } = actor
  if (scope.counties !== undefined && !counties.every((county) => scope.counties?.has(county) === true)) {
    return yield* new RegionOutsideScope({ code: asked })
  }
  return { division, counties: asked === instance.regionCode ? undefined : counties, register }
})
