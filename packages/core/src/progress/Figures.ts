/**
 * The figures of the programme: sums, rates with their denominators, and time. What the command line prints.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import * as Ratio from "../kernel/Ratio.ts"
import { Axes, AxesInput } from "../journal/Axes.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import type { Cell } from "./Totals.ts"
import { aheadOfTime, Rate, ratesOf, Sums, TIME_DECIMALS } from "./Rate.ts"
import { Regrouping } from "./Regrouping.ts"
import { addTotals, Counted, NO_TOTALS, RegionName, totalsBy } from "./Totals.ts"
import { type TimeBasis, timeProportionalProgress } from "../programme/time.ts"

export const FiguresQuestion = Schema.Struct({
  ...AxesInput.fields,
  year: Schema.optionalKey(ProgrammeYear),
  /** A province, a prefecture or a county; by default all that the asker may see. */
  region: Schema.optionalKey(DivisionCode),
  /** Under the map of this date, instead of the codes under which it was recorded. */
  regroupedOn: Schema.optionalKey(CalendarDate),
  /** Whose items: by default the province's programme, else those that a city or a county added to it. */
  catalogue: Schema.optionalKey(DivisionCode),
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

export const ItemFigures = Schema.Struct({ itemKey: ItemKey, ...Counted.fields, ...Sums.fields })

export const FiguresAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  year: ProgrammeYear,
  region: RegionName,
  /** Whose items: figures are of one catalogue, never of several together. */
  catalogue: RegionName,
  /** `null` where every record stands under the code of its time. */
  regrouping: Schema.NullOr(Regrouping),
  ...Counted.fields,
  ...Sums.fields,
  rates: Schema.Array(Rate),
  time: TimeFigures,
  items: Schema.Array(ItemFigures),
})
export type FiguresAnswer = typeof FiguresAnswer.Type

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
  question: Pick<FiguresAnswer, "axes" | "demonstration" | "year" | "region" | "catalogue" | "regrouping">,
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
