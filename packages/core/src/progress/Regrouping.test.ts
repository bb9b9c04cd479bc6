import { prop } from "@effect/vitest"
import { assert, describe, it } from "vitest"
import { addDays } from "../kernel/CalendarDate.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { Division } from "../region/Division.ts"
import { divisionsOn, provinceOf, type RegionRegister } from "../region/RegionRegister.ts"
import { FIRST_DAY, int, MapHistory, mapOf } from "../testing/ChangingMap.ts"
import { summed } from "../testing/totals.ts"
import type { Cell } from "./Totals.ts"
import { isCountedIn, type Regrouping, regroupedRegion, regroupingOf } from "./Regrouping.ts"

const RUNS = { arbitrary: { runs: 200, size: 8 } }
const YEAR = 2010

const countiesIn = (register: RegionRegister): ReadonlyArray<DivisionCode> =>
  register.divisions.filter(({ level }) => level === "county").map(({ code }) => code)

/** Another power of two for each code, so that no two sums are equal by chance. */
const cellsIn = (register: RegionRegister): ReadonlyArray<Cell> =>
  countiesIn(register).map((countyCode, index) => ({
    countyCode,
    itemKey: ItemKey.make("19"),
    projectCount: 2 ** index,
    reportedCount: 1,
    annualPlanFen: 2n ** BigInt(index) * 100n,
    investedFen: 2n ** BigInt(index) * 10n,
    disbursedFen: 2n ** BigInt(index),
    spentFen: 0n,
  }))

interface Regrouped {
  readonly counted: ReadonlyArray<Cell>
  readonly regrouping: Regrouping
}

const underMap = (register: RegionRegister, division: Division, days: number): Regrouped => {
  const codes = countiesIn(register)
  const own = codes.filter(
    (code) =>
      code === division.code ||
      register.divisions.find((one) => one.code === code)?.parentCode === division.code,
  )
  const on = addDays(FIRST_DAY, days)
  const regrouped = regroupedRegion(register, division, { year: YEAR, on, codes, own })
  const cells = cellsIn(register).filter(({ countyCode }) => regrouped.placings.has(countyCode))
  return {
    counted: cells.filter(({ countyCode }) => isCountedIn(regrouped, countyCode)),
    regrouping: regroupingOf(regrouped, cells),
  }
}

const onMap = (register: RegionRegister, days: number, level: Division["level"]) =>
  divisionsOn(register, addDays(FIRST_DAY, days)).filter((division) => division.level === level)

describe("figures under another map, in any history", () => {
  let split = 0
  let gone = 0

  prop(
    "of the province are all there are, whatever the map",
    [MapHistory, int(0, 8)],
    ([history, days]) => {
      const register = mapOf(history)
      const { counted } = underMap(register, provinceOf(register) as Division, days)
      assert.deepStrictEqual(summed(counted), summed(cellsIn(register)))
    },
    RUNS,
  )

  for (const level of ["prefecture", "county"] as const) {
    prop(
      `of every ${level} with what cannot be split add up to the province's, and nothing counts twice`,
      [MapHistory, int(0, 8)],
      ([history, days]) => {
        const register = mapOf(history)
        const regions = onMap(register, days, level).map((division) => underMap(register, division, days))
        const counted = regions.flatMap((region) => region.counted)
        const across = new Map(
          regions.flatMap(({ regrouping }) =>
            regrouping.sources
              .filter(({ placing }) => placing === "across")
              .map((source) => [source.code, source] as const),
          ),
        )
        split += across.size
        assert.strictEqual(new Set(counted.map((cell) => cell.countyCode)).size, counted.length)
        assert.isFalse(counted.some((cell) => across.has(cell.countyCode)))
        assert.deepStrictEqual(summed([...counted, ...across.values()]), summed(cellsIn(register)))
      },
      RUNS,
    )
  }

  prop(
    "of a county that is not on the map stay its own, and say where they are",
    [MapHistory, int(0, 8)],
    ([history, days]) => {
      const register = mapOf(history)
      const standing = new Set(onMap(register, days, "county").map(({ code }) => code))
      for (const division of register.divisions.filter(({ level }) => level === "county")) {
        if (standing.has(division.code)) continue
        gone += 1
        const { counted, regrouping } = underMap(register, division, days)
        assert.isFalse(regrouping.inForce)
        assert.deepStrictEqual(
          counted.map((cell) => cell.countyCode),
          [division.code],
        )
        assert.isNotEmpty(regrouping.sources[0]?.pieces)
      }
    },
    RUNS,
  )

  it("met what cannot be split, and what is not there", () => {
    assert.isAbove(split, 30)
    assert.isAbove(gone, 30)
  })
})
