/** What the divisions and items of accounts are called. */
import { Effect } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { Position } from "../journal/Entry.ts"
import { readInstance } from "../instance/read.ts"
import { readProgramme } from "../programme/read.ts"
import type { RegionLevel } from "../region/Division.ts"
import { readRegionRegister } from "../region/read.ts"
import { unnamed } from "./namedIn.ts"

export interface FundNames {
  readonly regionName: (code: string) => Bilingual
  /** `undefined` for a code that the register does not hold. */
  readonly regionLevel: (code: string) => RegionLevel | undefined
  readonly itemName: (key: string) => Bilingual
}

/** The names of a year, as known at a position. */
export const readFundNames = Effect.fnUntraced(function* (year: number, knownAt: Position) {
  const { regionCode } = yield* readInstance
  const register = yield* readRegionRegister(regionCode, knownAt)
  const programme = yield* readProgramme(year, knownAt)
  const divisions = new Map<string, { readonly name: Bilingual; readonly level: RegionLevel }>(
    register.divisions.map((division) => [division.code, division]),
  )
  const items = new Map<string, Bilingual>(programme.items.map(({ key, name }) => [key, name]))
  const names: FundNames = {
    regionName: (code) => divisions.get(code)?.name ?? unnamed(code),
    regionLevel: (code) => divisions.get(code)?.level,
    itemName: (key) => items.get(key) ?? unnamed(key),
  }
  return names
})
