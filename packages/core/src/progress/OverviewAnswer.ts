/** The answer of the overview: items, regions, cells and counties. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Month } from "../kernel/Month.ts"
import { ItemKind } from "../programme/ProgrammeItem.ts"
import { FiguresAnswer } from "./Figures.ts"
import { Sums } from "./Rate.ts"
import { Counted, RegionName } from "./Totals.ts"

/** Plan and invested at the end of each month so far. */
export const Series = Schema.Array(
  Schema.Struct({
    month: Month,
    annualPlanFen: Sums.fields.annualPlanFen,
    investedFen: Sums.fields.investedFen,
  }),
)
export type Series = typeof Series.Type

export const OverviewItem = Schema.Struct({
  key: ItemKey,
  name: Bilingual,
  kind: ItemKind,
  confirmed: Schema.Boolean,
  series: Series,
})
export type OverviewItem = typeof OverviewItem.Type

export const OverviewCell = Schema.Struct({
  itemKey: ItemKey,
  regionCode: DivisionCode,
  ...Counted.fields,
  ...Sums.fields,
})
export type OverviewCell = typeof OverviewCell.Type

export const OverviewCounty = Schema.Struct({
  ...RegionName.fields,
  prefecture: RegionName,
  ...Counted.fields,
  ...Sums.fields,
  /** Items that are behind time (by month) by the step of the colour scale or more. */
  behindItemCount: Schema.Int,
  series: Series,
})
export type OverviewCounty = typeof OverviewCounty.Type

export const OverviewAnswer = Schema.Struct({
  figures: FiguresAnswer,
  items: Schema.Array(OverviewItem),
  /** The columns: prefectures of a province, counties of a prefecture, or the county itself. */
  regions: Schema.Array(RegionName),
  cells: Schema.Array(OverviewCell),
  counties: Schema.Array(OverviewCounty),
})
export type OverviewAnswer = typeof OverviewAnswer.Type
