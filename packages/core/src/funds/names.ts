/** What the divisions and items of accounts are called. */
import { Effect } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { Position } from "../journal/Entry.ts"
import { readInstance } from "../instance/read.ts"
import type { ProgrammeItem } from "../programme/ProgrammeItem.ts"
import { readProgramme } from "../programme/read.ts"
import type { Division, RegionLevel } from "../region/Division.ts"
import { readRegionRegister } from "../region/read.ts"
import { unnamed } from "./namedIn.ts"

export interface FundNames {
  readonly regionName: (code: string) => Bilingual
  /** `undefined` for a code that the register does not hold. */
  readonly regionLevel: (code: string) => RegionLevel | undefined
  readonly itemName: (key: string) => Bilingual
  /** The division in which another lies; `undefined` for the province. */
  readonly above: (code: string) => Bilingual | undefined
  /** The item as the catalogue has it; `undefined` for one that it does not hold. */
  readonly item: (key: string) => ProgrammeItem | undefined
}

/** The names of a year, as known at a position. */
export const readFundNames = Effect.fnUntraced(function* (year: number, knownAt: Position) {
  const { regionCode } = yield* readInstance
  const register = yield* readRegionRegister(regionCode, knownAt)
  const programme = yield* readProgramme(year, knownAt)
  const divisions = new Map<string, Division>(register.divisions.map((division) => [division.code, division]))
  const items = new Map<string, ProgrammeItem>(programme.items.map((item) => [item.key, item]))
  const nameOf = (code: string): Bilingual => divisions.get(code)?.name ?? unnamed(code)
  const names: FundNames = {
    regionName: nameOf,
    regionLevel: (code) => divisions.get(code)?.level,
    itemName: (key) => items.get(key)?.name ?? unnamed(key),
    above: (code) => {
      const parent = divisions.get(code)?.parentCode ?? null
      return parent === null ? undefined : nameOf(parent)
    },
    item: (key) => items.get(key),
  }
  return names
})
