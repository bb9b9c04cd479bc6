/**
 * The figures of the programme: sums, rates with their denominators, and time. What the command line prints.
 */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import * as Ratio from "../kernel/Ratio.ts"
import { Axes, AxesInput } from "../journal/Axes.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import type { Cell } from "./ProgressRepository.ts"
import { addSums, aheadOfTime, NO_SUMS, Rate, ratesOf, Sums, TIME_DECIMALS } from "./Rate.ts"
import { type TimeBasis, timeProportionalProgress } from "../programme/time.ts"

export const FiguresQuestion = Schema.Struct({
  ...AxesInput.fields,
  year: Schema.optionalKey(ProgrammeYear),
  /** A province, a prefecture or a county; by default all that the asker may see. */
  region: Schema.optionalKey(DivisionCode),
})
export type FiguresQuestion = typeof FiguresQuestion.Type

/** A share of the year that is over, as a fraction and in percent with two decimals. */
export const TimeShare = Schema.Struct({
  numerator: Schema.Int,
  denominator: Schema.Int,
  percent: Schema.String,
})

/** Time and the distance to it, on both bases. Points are percentage points with two decimals. */
export const TimeFigures = Schema.Struct({
  byMonth: Schema.Struct({ ...TimeShare.fields, aheadPoints: Schema.NullOr(Schema.String) }),
  byDay: Schema.Struct({ ...TimeShare.fields, aheadPoints: Schema.NullOr(Schema.String) }),
})
export type TimeFigures = typeof TimeFigures.Type

export const RegionName = Schema.Struct({ code: DivisionCode, name: Bilingual })

export const Counted = Schema.Struct({ projectCount: Schema.Int, reportedCount: Schema.Int })

export const ItemFigures = Schema.Struct({ itemKey: ItemKey, ...Counted.fields, ...Sums.fields })

export const FiguresAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  year: ProgrammeYear,
  region: RegionName,
  ...Counted.fields,
  ...Sums.fields,
  rates: Schema.Array(Rate),
  time: TimeFigures,
  items: Schema.Array(ItemFigures),
})
export type FiguresAnswer = typeof FiguresAnswer.Type

export interface Totals extends Sums {
  readonly projectCount: number
  readonly reportedCount: number
}

export const NO_TOTALS: Totals = { ...NO_SUMS, projectCount: 0, reportedCount: 0 }

export const addTotals = (a: Totals, b: Totals): Totals => ({
  ...addSums(a, b),
  projectCount: a.projectCount + b.projectCount,
  reportedCount: a.reportedCount + b.reportedCount,
})

/** Adds cells up under a key of one's choice, in the order in which the keys first appear. */
export const totalsBy = <Key>(
  cells: ReadonlyArray<Cell>,
  keyOf: (cell: Cell) => Key,
): ReadonlyMap<Key, Totals> => {
  const totals = new Map<Key, Totals>()
  for (const cell of cells) {
    const key = keyOf(cell)
    totals.set(key, addTotals(totals.get(key) ?? NO_TOTALS, cell))
  }
  return totals
}

const timeShare = (sums: Sums, asOf: CalendarDate, year: number, basis: TimeBasis) => {
  const share = timeProportionalProgress(asOf, year, basis)
  const ahead = aheadOfTime(sums, { asOf, year, basis })
  return {
    numerator: Number(share.numerator),
    denominator: Number(share.denominator),
    percent: Ratio.percent(share, TIME_DECIMALS),
    aheadPoints: ahead === undefined ? null : Ratio.percent(ahead, TIME_DECIMALS),
  }
}

export const timeFigures = (sums: Sums, asOf: CalendarDate, year: number): TimeFigures => ({
  byMonth: timeShare(sums, asOf, year, "month"),
  byDay: timeShare(sums, asOf, year, "day"),
})

/** Builds the answer from the cells of the region that was asked for. */
export const figuresOf = (
  cells: ReadonlyArray<Cell>,
  question: Pick<FiguresAnswer, "axes" | "demonstration" | "year" | "region">,
): FiguresAnswer => {
  const totals = cells.reduce(addTotals, NO_TOTALS)
  const { projectCount, reportedCount, annualPlanFen, investedFen, disbursedFen, spentFen } = totals
  return {
    ...question,
    projectCount,
    reportedCount,
    annualPlanFen,
    investedFen,
    disbursedFen,
    spentFen,
    rates: ratesOf(totals),
    time: timeFigures(totals, question.axes.asOf, question.year),
    items: [...totalsBy(cells, (cell) => cell.itemKey)]
      .map(([itemKey, item]) => ({ itemKey, ...item }))
      .toSorted((a, b) => (a.itemKey < b.itemKey ? -1 : 1)),
  }
}
