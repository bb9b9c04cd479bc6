/** Names of the places and items that lines of the register mention. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { itemWith, type Programme } from "../programme/Programme.ts"
import { divisionWith, prefectureOf, type RegionRegister } from "../region/RegionRegister.ts"

export interface Names {
  readonly countyName: Bilingual
  readonly prefectureName: Bilingual
  readonly itemName: Bilingual
}

const unnamed = (code: string): Bilingual => ({ zh: code, en: code })

/** A name by its code; a code that the registers do not hold stands for itself. */
export const namesFrom =
  (register: RegionRegister, programme: Programme) =>
  (record: { readonly countyCode: DivisionCode; readonly itemKey: ItemKey }): Names => ({
    countyName: divisionWith(register, record.countyCode)?.name ?? unnamed(record.countyCode),
    prefectureName: prefectureOf(register, record.countyCode)?.name ?? unnamed(record.countyCode),
    itemName: itemWith(programme, record.itemKey)?.name ?? unnamed(record.itemKey),
  })
