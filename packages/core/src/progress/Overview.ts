/** The overview: how items stand in regions against time, who lags, and what is missing. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Month } from "../kernel/Month.ts"
import type { Axes } from "../journal/Axes.ts"
import { ItemKind, type ProgrammeItem } from "../programme/ProgrammeItem.ts"
import { Bilingual } from "../kernel/Bilingual.ts"
import { dayWithin } from "../programme/time.ts"
import type { Division } from "../region/Division.ts"
import { divisionsOn, divisionWith, prefectureOf, type RegionRegister } from "../region/RegionRegister.ts"
import { FiguresAnswer } from "./Figures.ts"
import type { SeriesPoint } from "./ProgressRepository.ts"
import type { Cell } from "./Totals.ts"
import { aheadOfTime, isBehind, Sums } from "./Rate.ts"
import { Counted, named, RegionName, totalsBy } from "./Totals.ts"

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

export interface OverviewParts {
  readonly figures: FiguresAnswer
  readonly items: ReadonlyArray<ProgrammeItem>
  readonly register: RegionRegister
  readonly region: Division
  readonly cells: ReadonlyArray<Cell>
  readonly itemSeries: ReadonlyArray<SeriesPoint<ItemKey>>
  readonly countySeries: ReadonlyArray<SeriesPoint<DivisionCode>>
}

/** The months of each key, in order. */
export const seriesFor = <Key>(points: ReadonlyArray<SeriesPoint<Key>>): ((key: Key) => Series) => {
  const byKey = Map.groupBy(points, (point) => point.key)
  return (key) =>
    (byKey.get(key) ?? [])
      .map(({ month, annualPlanFen, investedFen }) => ({ month, annualPlanFen, investedFen }))
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/** The column that a county's figures stand in. */
const columnOf = (parts: OverviewParts, county: DivisionCode): DivisionCode =>
  parts.region.level === "province" ? (prefectureOf(parts.register, county)?.code ?? county) : county

/**
 * The map is that of the programme year: a division that was dissolved later keeps its column, one that
 * was dissolved within the year keeps it as long as it has figures.
 */
const columns = (parts: OverviewParts): ReadonlyArray<Division> => {
  const { region, register, figures } = parts
  const on = dayWithin(figures.axes.asOf, figures.year)
  const inForce = divisionsOn(register, on).filter((division) =>
    region.level === "county" ? division.code === region.code : division.parentCode === region.code,
  )
  const withFigures = new Set(parts.cells.map((cell) => columnOf(parts, cell.countyCode)))
  const codes = new Set([...inForce.map((division) => division.code), ...withFigures])
  return register.divisions.filter((division) => codes.has(division.code))
}

const countiesOf = (parts: OverviewParts): ReadonlyArray<OverviewCounty> => {
  const { axes, year } = parts.figures
  const series = seriesFor(parts.countySeries)
  const behind = totalsOfBehind(parts.cells, axes, year)
  return [...totalsBy(parts.cells, (cell) => cell.countyCode)].flatMap(([code, totals]) => {
    const division = divisionWith(parts.register, code)
    const prefecture = prefectureOf(parts.register, code)
    if (division === undefined || prefecture === undefined) return []
    return {
      ...named(division),
      prefecture: named(prefecture),
      ...totals,
      behindItemCount: behind.get(code) ?? 0,
      series: series(code),
    }
  })
}

const totalsOfBehind = (
  cells: ReadonlyArray<Cell>,
  axes: Axes,
  year: number,
): ReadonlyMap<DivisionCode, number> => {
  const counts = new Map<DivisionCode, number>()
  for (const cell of cells) {
    const gap = aheadOfTime(cell, { asOf: axes.asOf, year, basis: "month" })
    if (gap !== undefined && isBehind(gap))
      counts.set(cell.countyCode, (counts.get(cell.countyCode) ?? 0) + 1)
  }
  return counts
}

/** Puts the overview together. Every number in it is a sum of the cells that were read. */
export const overviewOf = (parts: OverviewParts): OverviewAnswer => {
  const series = seriesFor(parts.itemSeries)
  const cells = totalsBy(parts.cells, (cell) => `${cell.itemKey}/${columnOf(parts, cell.countyCode)}`)
  return {
    figures: parts.figures,
    items: parts.items.map(({ key, name, kind, confirmed }) => ({
      key,
      name,
      kind,
      confirmed,
      series: series(key),
    })),
    regions: columns(parts).map(named),
    cells: [...cells].map(([key, totals]) => {
      const [itemKey, regionCode] = key.split("/") as [ItemKey, DivisionCode]
      return { itemKey, regionCode, ...totals }
    }),
    counties: countiesOf(parts),
  }
}
