/**
 * Rates of the programme: each a measure over a denominator, both named. 拨付率 over the yearly plan and
 * over funds received are two rates; 投入, 拨付 and 支出 are three measures.
 */
import { Schema } from "effect"
import { Fen } from "../kernel/Money.ts"
import * as Ratio from "../kernel/Ratio.ts"
import { type TimeBasis, timeProportionalProgress } from "../programme/time.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"

/** Sums of money of some projects: the plan of the year, and what became of it so far. */
export const Sums = Schema.Struct({
  annualPlanFen: Fen,
  investedFen: Fen,
  disbursedFen: Fen,
  spentFen: Fen,
})
export type Sums = typeof Sums.Type

export const NO_SUMS: Sums = { annualPlanFen: 0n, investedFen: 0n, disbursedFen: 0n, spentFen: 0n }

export const addSums = (a: Sums, b: Sums): Sums => ({
  annualPlanFen: a.annualPlanFen + b.annualPlanFen,
  investedFen: a.investedFen + b.investedFen,
  disbursedFen: a.disbursedFen + b.disbursedFen,
  spentFen: a.spentFen + b.spentFen,
})

export const RateName = Schema.Literals([
  "investedOverPlan",
  "disbursedOverPlan",
  "spentOverPlan",
  "spentOverDisbursed",
])
export type RateName = typeof RateName.Type

/** Which sums each rate divides. */
export const rateTerms = {
  investedOverPlan: ["investedFen", "annualPlanFen"],
  disbursedOverPlan: ["disbursedFen", "annualPlanFen"],
  spentOverPlan: ["spentFen", "annualPlanFen"],
  spentOverDisbursed: ["spentFen", "disbursedFen"],
} as const satisfies Record<RateName, readonly [keyof Sums, keyof Sums]>

/** The exact rate; `undefined` where there is nothing to divide by. */
export const rateOf = (sums: Sums, name: RateName): Ratio.Ratio | undefined => {
  const [numerator, denominator] = rateTerms[name]
  return Ratio.make(sums[numerator], sums[denominator])
}

/** Decimals to which rates are rounded, once, for people. */
export const RATE_DECIMALS = 1
export const TIME_DECIMALS = 2

/** A rate with both its terms and their names, as every face gives it. */
export const Rate = Schema.Struct({
  name: RateName,
  numerator: Schema.Literals(["investedFen", "disbursedFen", "spentFen"]),
  denominator: Schema.Literals(["annualPlanFen", "disbursedFen"]),
  numeratorFen: Fen,
  denominatorFen: Fen,
  /** Rounded half away from zero to one decimal; `null` where there is nothing to divide by. */
  percent: Schema.NullOr(Schema.String),
})
export type Rate = typeof Rate.Type

export const ratesOf = (sums: Sums): ReadonlyArray<Rate> =>
  RateName.literals.map((name) => {
    const [numerator, denominator] = rateTerms[name]
    const exact = rateOf(sums, name)
    return {
      name,
      numerator,
      denominator,
      numeratorFen: sums[numerator],
      denominatorFen: sums[denominator],
      percent: exact === undefined ? null : Ratio.percent(exact, RATE_DECIMALS),
    }
  })

/** How far the invested share of the plan is ahead of time (below zero: behind); exact, in whole shares. */
export const aheadOfTime = (
  sums: Sums,
  on: { readonly asOf: CalendarDate; readonly year: number; readonly basis: TimeBasis },
): Ratio.Ratio | undefined => {
  const invested = rateOf(sums, "investedOverPlan")
  return invested === undefined
    ? undefined
    : Ratio.subtract(invested, timeProportionalProgress(on.asOf, on.year, on.basis))
}

/** Percentage points from which a region or an item counts as behind: the first step of the colour scale. */
export const BEHIND_POINTS = 3

/** Whether a gap to time is behind by that many points or more. */
export const isBehind = (gap: Ratio.Ratio, points: number = BEHIND_POINTS): boolean =>
  Ratio.compare(gap, { numerator: BigInt(-points), denominator: 100n }) <= 0
