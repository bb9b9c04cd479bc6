/** Which accounts a question is about: of those that are the asker's, the ones that are meant. */
import { Effect, Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Actor } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { readRegionRegister } from "../region/read.ts"
import { codesAnsweredFor, divisionWith, hasBegun } from "../region/RegionRegister.ts"
import { FundLevel, Purpose } from "./Account.ts"

/** The accounts that a question is about, all of them somebody's to see. */
export interface AskedAccounts {
  readonly year: number
  /** `undefined`: those of every division, or every item. */
  readonly regionCodes: ReadonlyArray<DivisionCode> | undefined
  readonly itemKeys: ReadonlyArray<ItemKey> | undefined
  readonly level: FundLevel | undefined
  readonly purpose: Purpose | undefined
}

/** Conditions on accounts; all that are given must hold. */
export const AccountsFilter = Schema.Struct({
  /** By default: the programme year of the register. */
  year: Schema.optionalKey(ProgrammeYear),
  /** With all divisions that lie in it; by default: all that are the asker's. */
  region: Schema.optionalKey(DivisionCode),
  itemKey: Schema.optionalKey(ItemKey),
  level: Schema.optionalKey(FundLevel),
  purpose: Schema.optionalKey(Purpose),
})
export type AccountsFilter = typeof AccountsFilter.Type

/** Items that may be asked about: of those that are the asker's, the one that is meant, or all. */
const askedItems = ({ scope }: Actor, itemKey: ItemKey | undefined): ReadonlyArray<ItemKey> | undefined => {
  if (itemKey !== undefined) return scope.holdsItem(itemKey) ? [itemKey] : []
  return scope.items === undefined ? undefined : [...scope.items]
}

/** The register of the divisions of a province, and whose accounts in it somebody sees. */
export const readHeldIn = Effect.fnUntraced(function* (actor: Actor, whole: DivisionCode) {
  const register = yield* readRegionRegister(whole)
  const today = yield* OfficeClock.today
  /** An office sees the accounts of a division above a county only where every county in it is its own. */
  const holds = (code: DivisionCode): boolean =>
    actor.scope.counties === undefined || actor.scope.holdsAllOf([...codesAnsweredFor(register, code, today)])
  return { register, today, holds }
})

/** The same of the register's own province. */
export const readHeld = Effect.fnUntraced(function* (actor: Actor) {
  const instance = yield* readInstance
  return { instance, ...(yield* readHeldIn(actor, instance.regionCode)) }
})

/** The divisions whose accounts are meant. */
const askedRegions = Effect.fnUntraced(function* (actor: Actor, region: DivisionCode | undefined) {
  const { register, today, holds } = yield* readHeld(actor)
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

/** A filter with everything that it names looked up, within the scope of who asks. */
export const askedAccounts = Effect.fnUntraced(function* (actor: Actor, filter: AccountsFilter) {
  const instance = yield* readInstance
  const { level, purpose, region, itemKey } = filter
  const asked: AskedAccounts = {
    year: filter.year ?? instance.programmeYear,
    regionCodes: yield* askedRegions(actor, region),
    itemKeys: askedItems(actor, itemKey),
    level,
    purpose,
  }
  return { asked, demonstration: instance.demonstration !== null }
})
