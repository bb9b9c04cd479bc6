/** Which accounts and plans a question of somebody's is about. */
import { Effect } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Actor } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { readRegionRegister } from "../region/read.ts"
import { codesAnsweredFor, divisionWith, hasBegun } from "../region/RegionRegister.ts"

/**
 * The divisions whose accounts are meant. An office sees the accounts of a division above a county only where
 * every county in it is its own. `undefined`: all of the province.
 */
export const askedRegions = Effect.fnUntraced(function* (actor: Actor, region: DivisionCode | undefined) {
  const instance = yield* readInstance
  const register = yield* readRegionRegister(instance.regionCode)
  const today = yield* OfficeClock.today
  const holds = (code: DivisionCode): boolean =>
    actor.scope.holdsAllOf([...codesAnsweredFor(register, code, today)])
  const all = register.divisions.filter((division) => hasBegun(division, today))
  if (region === undefined) {
    return actor.scope.counties === undefined
      ? undefined
      : all.map(({ code }) => code).filter((code) => holds(code))
  }
  const asked = divisionWith(register, region)
  if (asked === undefined || !hasBegun(asked, today)) return yield* new UnknownRegion({ code: region })
  if (!holds(region)) return yield* new RegionOutsideScope({ code: region })
  if (asked.level === "province") return undefined
  return all.flatMap(({ code, parentCode }) => (code === region || parentCode === region ? [code] : []))
})

/** Items that may be asked about: of those that are the asker's, the one that is meant, or all. */
export const askedItems = (
  { scope }: Actor,
  itemKey: ItemKey | undefined,
): ReadonlyArray<ItemKey> | undefined => {
  if (itemKey !== undefined) return scope.holdsItem(itemKey) ? [itemKey] : []
  return scope.items === undefined ? undefined : [...scope.items]
}
