/** From the region that somebody names to the counties it means, if they are theirs to see. */
import { Effect } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { JournalReader } from "../journal/Journal.ts"
import type { Actor } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import type { Division } from "../region/Division.ts"
import { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { readRegionRegister } from "../region/read.ts"
import { countyCodesUnder, divisionWith, hasBegun, type RegionRegister } from "../region/RegionRegister.ts"

export interface AskedRegion {
  readonly division: Division
  /** `undefined`: all of the instance. */
  readonly counties: ReadonlyArray<DivisionCode> | undefined
  readonly register: RegionRegister
}

/**
 * By default: the region of the asker's office or key, or all of the instance. Its counties are those of
 * today's knowledge whatever date the question is about: records keep the code of their time, so those of a
 * county that is gone are found under it, and a county that is to come has none yet.
 */
export const askedRegion = Effect.fnUntraced(function* (
  actor: Actor,
  code: DivisionCode | undefined,
): Effect.fn.Return<AskedRegion, UnknownRegion | RegionOutsideScope, JournalReader | OfficeClock> {
  const instance = yield* readInstance
  const asked = code ?? actor.office?.regionCode ?? actor.grant?.regionCode ?? instance.regionCode
  const register = yield* readRegionRegister(instance.regionCode)
  const division = divisionWith(register, asked)
  const today = yield* OfficeClock.today
  if (division === undefined || !hasBegun(division, today)) return yield* new UnknownRegion({ code: asked })
  const counties = countyCodesUnder(register, asked, today)
  if (!actor.scope.holdsAllOf(counties)) return yield* new RegionOutsideScope({ code: asked })
  return { division, counties: asked === instance.regionCode ? undefined : counties, register }
})
