/**
 * Rates of money: each a measure of the ledger over a denominator, both named. 拨付率 over the yearly plan and
 * over funds received are two rates (published reports use both without saying which).
 */
import { Schema } from "effect"
import { Fen } from "../../kernel/Money.ts"
import * as Ratio from "../../kernel/Ratio.ts"
import { addLevels, ByLevel, NO_LEVELS, totalOf } from "../plan/sharing.ts"
import type { FundCell } from "./FundCell.ts"

/** What the ledger says, by the level that gives the money. */
export const FundMeasures = Schema.Struct({
  planned: ByLevel,
  arrived: ByLevel,
  disbursed: ByLevel,
  spent: ByLevel,
  held: ByLevel,
  returned: ByLevel,
})
export type FundMeasures = typeof FundMeasures.Type

const NAMES = ["planned", "arrived", "disbursed", "spent", "held", "returned"] as const
export type FundMeasure = (typeof NAMES)[number]

export const NO_MEASURES: FundMeasures = {
  planned: NO_LEVELS,
  arrived: NO_LEVELS,
  disbursed: NO_LEVELS,
  spent: NO_LEVELS,
  held: NO_LEVELS,
  returned: NO_LEVELS,
}

const FIELDS = {
  planned: "plannedFen",
  arrived: "arrivedFen",
  disbursed: "disbursedFen",
  spent: "spentFen",
  held: "heldFen",
  returned: "returnedFen",
} as const satisfies Record<FundMeasure, keyof FundCell>

/** Measures with a cell added to them. */
export const addCell = (measures: FundMeasures, cell: FundCell): FundMeasures =>
  Object.fromEntries(
    NAMES.map((name) => [
      name,
      addLevels(measures[name], { ...NO_LEVELS, [cell.level]: cell[FIELDS[name]] }),
    ]),
  ) as unknown as FundMeasures

export const FundRateName = Schema.Literals([
  "arrivedOverPlan",
  "disbursedOverPlan",
  "disbursedOverArrived",
  "spentOverPlan",
  "spentOverArrived",
])
export type FundRateName = typeof FundRateName.Type

const TERMS = {
  arrivedOverPlan: ["arrived", "planned"],
  disbursedOverPlan: ["disbursed", "planned"],
  disbursedOverArrived: ["disbursed", "arrived"],
  spentOverPlan: ["spent", "planned"],
  spentOverArrived: ["spent", "arrived"],
} as const satisfies Record<FundRateName, readonly [FundMeasure, FundMeasure]>

export const FundRate = Schema.Struct({
  name: FundRateName,
  numerator: Schema.Literals(NAMES),
  denominator: Schema.Literals(NAMES),
  numeratorFen: Fen,
  denominatorFen: Fen,
  /** Rounded half away from zero to one decimal; `null` where there is nothing to divide by. */
  percent: Schema.NullOr(Schema.String),
  /** Ahead of time-proportional progress in percentage points, below zero behind; of rates over the plan. */
  aheadPoints: Schema.NullOr(Schema.String),
})
export type FundRate = typeof FundRate.Type

const DECIMALS = 1

/** All rates of some measures, beside how much of the year is over. */
export const fundRatesOf = (measures: FundMeasures, time: Ratio.Ratio): ReadonlyArray<FundRate> =>
  FundRateName.literals.map((name) => {
    const [numerator, denominator] = TERMS[name]
    const [numeratorFen, denominatorFen] = [totalOf(measures[numerator]), totalOf(measures[denominator])]
    const exact = Ratio.make(numeratorFen, denominatorFen)
    return {
      name,
      numerator,
      denominator,
      numeratorFen,
      denominatorFen,
      percent: exact === undefined ? null : Ratio.percent(exact, DECIMALS),
      aheadPoints:
        exact === undefined || denominator !== "planned"
          ? null
          : Ratio.percent(Ratio.subtract(exact, time), DECIMALS),
    }
  })
