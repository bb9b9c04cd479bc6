/** Names of the places and items that lines of the register mention. */
import { Effect } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { Position } from "../journal/Entry.ts"
import { type ItemLookup, type ItemPlace, itemsOf, readLocalItems } from "../programme/ProjectItems.ts"
import type { Programme } from "../programme/Programme.ts"
import { FIRST_OWN_KEY, isOwnKey } from "../programme/RegionCatalogue.ts"
import { divisionWith, prefectureOf, type RegionRegister } from "../region/RegionRegister.ts"

export interface Names {
  readonly countyName: Bilingual
  readonly prefectureName: Bilingual
  readonly itemName: Bilingual
  /** Whose catalogue the item stands in; `null` for an item of the province's. */
  readonly catalogueName: Bilingual | null
}

/** What an item is called that a city or a county added: with whose it is. */
export const ownItemName = (item: Bilingual, catalogue: Bilingual): Bilingual => ({
  zh: `${item.zh}（${catalogue.zh}自定）`,
  en: `${item.en} (added by ${catalogue.en})`,
})

const unnamed = (code: string): Bilingual => ({ zh: code, en: code })

/** A name by its code; a code that the registers do not hold stands for itself. */
export const namesFrom =
  (register: RegionRegister, itemOf: ItemLookup) =>
  (record: ItemPlace): Names => {
    const { countyCode, itemKey } = record
    const nameOf = (code: DivisionCode): Bilingual => divisionWith(register, code)?.name ?? unnamed(code)
    const listed = itemOf(record)
    return {
      countyName: nameOf(countyCode),
      prefectureName: prefectureOf(register, countyCode)?.name ?? unnamed(countyCode),
      itemName: listed?.item.name ?? unnamed(itemKey),
      catalogueName: isOwnKey(itemKey) ? nameOf(listed?.listedBy ?? countyCode) : null,
    }
  }

/** What the names of lines are looked up in. */
export interface Named {
  readonly register: RegionRegister
  readonly programme: Programme
  readonly knownAt: Position
}

/** Lines with the names of what they mention; catalogues of divisions are read where a line is of one. */
export const namedLines = <Line extends ItemPlace>(
  lines: ReadonlyArray<Line>,
  { register, programme, knownAt }: Named,
) =>
  Effect.map(readLocalItems(lines, knownAt), (localOf) => {
    const names = namesFrom(register, itemsOf(programme, localOf))
    return lines.map((line) => ({ ...line, ...names(line) }))
  })

/** What names lines of some counties (`undefined`: of all) one by one: their catalogues are read once. */
export const namesInCounties = (
  year: number,
  counties: ReadonlyArray<DivisionCode> | undefined,
  { register, programme, knownAt }: Named,
) => {
  const codes = counties ?? register.divisions.flatMap(({ code, level }) => (level === "county" ? code : []))
  const places = codes.map((countyCode) => ({ year, countyCode, itemKey: FIRST_OWN_KEY }))
  return Effect.map(readLocalItems(places, knownAt), (localOf) =>
    namesFrom(register, itemsOf(programme, localOf)),
  )
}
