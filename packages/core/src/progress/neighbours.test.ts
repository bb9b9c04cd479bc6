import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { type DivisionCode, make as code } from "../kernel/DivisionCode.ts"
import type { Division } from "../region/Division.ts"
import { sampleDivision } from "../testing/samples.ts"
import { neighboursOf, placeOf, quartilesOf } from "./neighbours.ts"
import { NO_SUMS, type Sums } from "./Rate.ts"
import { NO_TOTALS, type Totals } from "./Totals.ts"

const sums = (percent: number, plan = 1000n): Sums => ({
  ...NO_SUMS,
  annualPlanFen: plan,
  investedFen: (plan * BigInt(percent)) / 100n,
})

describe("quartilesOf", () => {
  it.each<[string, ReadonlyArray<number>, ReadonlyArray<string>]>([
    ["one", [40], ["40.0", "40.0", "40.0"]],
    ["two", [40, 60], ["45.0", "50.0", "55.0"]],
    ["three", [10, 20, 90], ["15.0", "20.0", "55.0"]],
    ["four, in any order", [40, 10, 30, 20], ["17.5", "25.0", "32.5"]],
    ["five", [50, 10, 40, 20, 30], ["20.0", "30.0", "40.0"]],
    ["equals", [30, 30, 30], ["30.0", "30.0", "30.0"]],
  ])("of %s lie between the nearest values, in proportion", (_, shares, expected) => {
    const found = quartilesOf(shares.map((share) => sums(share)))
    assert.deepStrictEqual(found, {
      count: shares.length,
      lower: expected[0] as string,
      median: expected[1] as string,
      upper: expected[2] as string,
    })
  })

  it("leave out what has no plan; of nothing there are none", () => {
    assert.strictEqual(quartilesOf([sums(10), NO_SUMS, sums(30)])?.count, 2)
    assert.isNull(quartilesOf([NO_SUMS]))
    assert.isNull(quartilesOf([]))
  })

  const Shares = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300 })))
  prop("are in order, and within the values", [Shares], ([shares]) => {
    const found = quartilesOf(shares.map((share) => sums(share)))
    if (found === null) return assert.isEmpty(shares)
    const [lower, median, upper] = [found.lower, found.median, found.upper].map(Number) as [
      number,
      number,
      number,
    ]
    assert.isTrue(Math.min(...shares) <= lower && lower <= median)
    assert.isTrue(median <= upper && upper <= Math.max(...shares))
  })
})

describe("placeOf", () => {
  it.each<[number, ReadonlyArray<number>, number]>([
    [90, [90, 50, 10], 1],
    [10, [90, 50, 10], 3],
    [50, [90, 50, 50, 10], 2],
    [10, [90, 50, 50, 10], 4],
  ])("of %i among %j is %i: the largest share is first, equals share a place", (own, all, rank) => {
    const rows = all.map((share) => sums(share))
    assert.deepStrictEqual(placeOf(sums(own), rows), { rank, count: all.length })
  })

  it("does not exist without a plan, and is not counted for those without", () => {
    assert.isNull(placeOf(NO_SUMS, [NO_SUMS, sums(10)]))
    assert.deepStrictEqual(placeOf(sums(10), [NO_SUMS, sums(10)]), { rank: 1, count: 1 })
  })
})

const division = (of: string, parent: string | null): Division => ({
  ...sampleDivision(of, parent),
  validTo: null,
})
const CITY = division("341500", "340000")
const COUNTIES = [division("341521", "341500"), division("341522", "341500"), division("341523", "341500")]
const ELSEWHERE = division("340121", "340100")
const register = {
  divisions: [division("340000", null), CITY, division("340100", "340000"), ELSEWHERE, ...COUNTIES],
  transfers: [],
}
const [own, second, third] = COUNTIES as [Division, Division, Division]
const totals = new Map<DivisionCode | undefined, Totals>([
  [own.code, { ...NO_TOTALS, ...sums(40) }],
  [second.code, { ...NO_TOTALS, ...sums(60) }],
  [ELSEWHERE.code, { ...NO_TOTALS, ...sums(90) }],
])
const among = (isVisible: (one: Division) => boolean, isWide = true) =>
  neighboursOf({
    division: own,
    parent: CITY,
    register,
    on: dateOf("2010-05-31"),
    totals,
    isVisible,
    isWide,
  })

describe("neighboursOf", () => {
  it("are the divisions under the same one, with figures and places where all is visible", () => {
    const found = among(() => true)
    assert.deepStrictEqual(
      found.rows.map((row) => [row.code, row.figures?.investedFen ?? null]),
      [
        [own.code, 400n],
        [second.code, 600n],
        [third.code, 0n],
      ],
    )
    assert.deepStrictEqual(found.place, { rank: 2, count: 2 })
    assert.deepStrictEqual(found.placeInProvince, { rank: 3, count: 3 })
    assert.strictEqual(found.quartiles?.median, "50.0")
  })

  it("have neither places nor quartiles where one of them is not the asker's to see", () => {
    const found = among((one) => one.code === own.code)
    assert.deepStrictEqual(
      found.rows.map((row) => row.figures === null),
      [false, true, true],
    )
    assert.deepStrictEqual([found.place, found.quartiles, found.placeInProvince], [null, null, null])
  })

  it("have no place in the province where its figures were not read", () => {
    const found = among(() => true, false)
    assert.isNull(found.placeInProvince)
    assert.deepStrictEqual(found.place, { rank: 2, count: 2 })
  })

  it("have a place in the city and none in the province for whom the city alone is visible", () => {
    const found = among((one) => one.parentCode === CITY.code)
    assert.deepStrictEqual(found.place, { rank: 2, count: 2 })
    assert.isNull(found.placeInProvince)
  })

  it("are not there at all under a code that no division bears", () => {
    const parent = division("349900", "340000")
    const found = neighboursOf({
      division: { ...own, parentCode: code("349900") },
      parent,
      register,
      on: dateOf("2010-05-31"),
      totals,
      isVisible: () => true,
      isWide: true,
    })
    assert.isEmpty(found.rows)
  })
})
