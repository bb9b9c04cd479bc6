import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { parseYuan } from "../kernel/Money.ts"
import * as Ratio from "../kernel/Ratio.ts"
import {
  addSums,
  aheadOfTime,
  BEHIND_POINTS,
  isBehind,
  NO_SUMS,
  RateName,
  rateOf,
  ratesOf,
  type Sums,
} from "./Rate.ts"

const sums = (annualPlanFen: bigint, investedFen: bigint, disbursedFen = 0n, spentFen = 0n): Sums => ({
  annualPlanFen,
  investedFen,
  disbursedFen,
  spentFen,
})

describe("ratesOf", () => {
  it("names both terms of every rate, and rounds it once to one decimal", () => {
    const rates = ratesOf(sums(3000n, 2000n, 1000n, 500n))
    assert.deepStrictEqual(
      rates.map(
        ({ name, numerator, denominator, numeratorFen, denominatorFen, percent }) =>
          [name, numerator, numeratorFen, denominator, denominatorFen, percent] as const,
      ),
      [
        ["investedOverPlan", "investedFen", 2000n, "annualPlanFen", 3000n, "66.7"],
        ["disbursedOverPlan", "disbursedFen", 1000n, "annualPlanFen", 3000n, "33.3"],
        ["spentOverPlan", "spentFen", 500n, "annualPlanFen", 3000n, "16.7"],
        ["spentOverDisbursed", "spentFen", 500n, "disbursedFen", 1000n, "50.0"],
      ],
    )
  })

  it.each<[string, Sums, ReadonlyArray<string | null>]>([
    ["nothing at all", NO_SUMS, [null, null, null, null]],
    ["no plan", sums(0n, 5n, 10n, 5n), [null, null, null, "50.0"]],
    ["nothing disbursed", sums(10n, 5n), ["50.0", "0.0", "0.0", null]],
    ["more invested than planned", sums(10n, 15n, 10n, 10n), ["150.0", "100.0", "100.0", "100.0"]],
    ["half of a tenth of a percent", sums(2000n, 1n, 3n, 0n), ["0.1", "0.2", "0.0", "0.0"]],
  ])("of %s has no percentage where there is nothing to divide by", (_, of, percents) => {
    assert.deepStrictEqual(
      ratesOf(of).map((rate) => rate.percent),
      percents,
    )
  })

  it("is exact where floating point is not", () => {
    const of = sums(10n ** 17n, 10n ** 17n - 1n)
    assert.deepStrictEqual(rateOf(of, "investedOverPlan"), {
      numerator: 10n ** 17n - 1n,
      denominator: 10n ** 17n,
    })
    assert.isUndefined(rateOf(NO_SUMS, "spentOverDisbursed"))
    assert.strictEqual(ratesOf(of).length, RateName.literals.length)
  })
})

const yuan = (text: string): bigint => parseYuan(text) ?? 0n
/** Anhui at the end of May 2010 as published: 157.3 of 330.46 (in 亿元). */
const PUBLISHED = sums(yuan("33046000000"), yuan("15730000000"))

const ahead = (of: Sums, asOf: string, basis: "month" | "day"): Ratio.Ratio =>
  aheadOfTime(of, { asOf: dateOf(asOf), year: 2010, basis }) as Ratio.Ratio

describe("aheadOfTime", () => {
  it.each([
    ["2010-05-31", "month", "5.93"],
    ["2010-05-31", "day", "6.23"],
    ["2010-05-30", "month", "14.27"],
    ["2010-05-30", "day", "6.50"],
    ["2010-12-31", "month", "-52.40"],
    ["2010-12-31", "day", "-52.40"],
    ["2009-12-31", "day", "47.60"],
  ] as const)("of the published figures on %s by %s is %s points", (asOf, basis, points) => {
    assert.strictEqual(Ratio.percent(ahead(PUBLISHED, asOf, basis), 2), points)
  })

  it("does not exist without a plan", () => {
    assert.isUndefined(aheadOfTime(sums(0n, 5n), { asOf: dateOf("2010-05-31"), year: 2010, basis: "month" }))
  })
})

describe("isBehind", () => {
  // Of a plan of 12,000 at the end of May, 5,000 are in time; a hundredth of a point is 1.2.
  it.each([
    [5000n, false],
    [4641n, false],
    [4640n, true],
    [4639n, true],
    [0n, true],
    [12_000n, false],
  ])(
    "of %s invested of 12,000 at the end of May: %s, for three points behind and more are behind",
    (invested, behind) => {
      assert.strictEqual(isBehind(ahead(sums(12_000n, invested), "2010-05-31", "month")), behind)
    },
  )

  it("is so at exactly three points, and not a hair before", () => {
    assert.strictEqual(BEHIND_POINTS, 3)
    const exactly = { numerator: -3n, denominator: 100n }
    const hair = { numerator: 1n, denominator: 10n ** 15n }
    assert.isTrue(isBehind(exactly))
    assert.isTrue(isBehind(Ratio.subtract(exactly, hair)))
    assert.isFalse(isBehind(Ratio.add(exactly, hair)))
  })

  it.each([
    [0, "0", true],
    [0, "0.001", false],
    [5, "-0.0499", false],
    [5, "-0.05", true],
  ])("of another step (%i points) and a gap of %s: %s", (points, gap, behind) => {
    assert.strictEqual(isBehind(Ratio.fromDecimal(gap) as Ratio.Ratio, points), behind)
  })
})

const Amount = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: 10n ** 17n }))
const Measures = Schema.Tuple([Amount, Amount, Amount, Amount])
const of = ([plan, invested, disbursed, spent]: typeof Measures.Type): Sums =>
  sums(plan, invested, disbursed, spent)

describe("addSums", () => {
  prop("keeps the measures apart, in any order and grouping", [Measures, Measures, Measures], ([a, b, c]) => {
    const all = addSums(addSums(of(a), of(b)), of(c))
    assert.deepStrictEqual(all, addSums(of(c), addSums(of(b), of(a))))
    assert.deepStrictEqual(all, {
      annualPlanFen: a[0] + b[0] + c[0],
      investedFen: a[1] + b[1] + c[1],
      disbursedFen: a[2] + b[2] + c[2],
      spentFen: a[3] + b[3] + c[3],
    })
    assert.deepStrictEqual(addSums(of(a), NO_SUMS), of(a))
  })
})
