/** What a division and an item are called, for refusals: from the registers that a decision has read. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { provinceOf } from "../kernel/DivisionCode.ts"
import type { Known } from "../journal/Unit.ts"
import { programmeStream } from "../programme/events.ts"
import { itemWith, programmeOf } from "../programme/Programme.ts"
import { divisionsStream } from "../region/events.ts"
import { divisionWith, regionRegisterOf } from "../region/RegionRegister.ts"
import type { Account } from "./Account.ts"

/** A code that the registers do not hold stands for itself. */
export const unnamed = (code: string): Bilingual => ({ zh: code, en: code })

export const regionNameIn = (known: Known, code: Account["regionCode"]): Bilingual =>
  divisionWith(regionRegisterOf(known.entries(divisionsStream(provinceOf(code)))), code)?.name ??
  unnamed(code)

export const itemNameIn = (known: Known, { year, itemKey }: Pick<Account, "year" | "itemKey">): Bilingual =>
  itemWith(programmeOf(known.entries(programmeStream(year))), itemKey)?.name ?? unnamed(itemKey)

/** The names of an account, or of whatever else has a division and an item. */
export const namedIn = (known: Known, place: Pick<Account, "year" | "regionCode" | "itemKey">) => ({
  regionName: regionNameIn(known, place.regionCode),
  itemName: itemNameIn(known, place),
})
