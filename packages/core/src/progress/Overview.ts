/** The overview: how items stand in regions against time, who lags, and what is missing. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Month } from "../kernel/Month.ts"
import { ItemKind, type ProgrammeItem } from "../programme/ProgrammeItem.ts"
import { Bilingual } from "../kernel/Bilingual.ts"
import { dayWithin } from "../programme/time.ts"
import type { Division } from "../region/Division.ts"
import { divisionWith, isInForce, prefectureOf } from "../region/RegionRegister.ts"
import type { AskedFigures } from "./asked.ts"
import { behindIn, type HomeOf, homesAt, mapOf, partLevelOf, partsOnMap, seriesIn } from "./divisionParts.ts"
import { FiguresAnswer } from "./Figures.ts"
import type { SeriesPoint } from "./ProgressRepository.ts"
import { Sums } from "./Rate.ts"
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
  readonly items: ReadonlyArray<ProgrammeItem>
  readonly itemSeries: ReadonlyArray<SeriesPoint<ItemKey>>
  readonly countySeries: ReadonlyArray<SeriesPoint<DivisionCode>>
}

/** What was asked for: the cells, and the region under the map on which they are shown. */
export type AskedOverview = Pick<AskedFigures, "axes" | "year" | "region" | "cells" | "figures">

/** The months of each key, in order. */
export const seriesFor = <Key>(points: ReadonlyArray<SeriesPoint<Key>>): ((key: Key) => Series) => {
  const byKey = Map.groupBy(points, (point) => point.key)
  return (key) =>
    (byKey.get(key) ?? [])
      .map(({ month, annualPlanFen, investedFen }) => ({ month, annualPlanFen, investedFen }))
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/**
 * The divisions that have a column: those on the map that is asked for, or on that of the programme year. A
 * division that was dissolved later keeps its column, one that was dissolved within the year as long as it
 * has figures.
 */
const columns = (asked: AskedOverview, columnOf: HomeOf): ReadonlyArray<Division> => {
  const { division, regrouped } = asked.region
  const isItself = division.level === "county" && regrouped?.inForce !== false
  const onMap = isItself ? itselfOnMap(asked) : partsOnMap(asked)
  const withFigures = asked.cells.flatMap(({ countyCode }) => columnOf(countyCode) ?? [])
  const codes = new Set([...onMap, ...withFigures])
  return mapOf(asked.region).divisions.filter(({ code }) => codes.has(code))
}

const itselfOnMap = ({ axes, year, region }: AskedOverview): ReadonlyArray<DivisionCode> => {
  const on = region.regrouped?.on ?? dayWithin(axes.asOf, year)
  return isInForce(region.division, on) ? [region.division.code] : []
}

const countiesOf = (asked: AskedOverview, parts: OverviewParts): ReadonlyArray<OverviewCounty> => {
  const map = mapOf(asked.region)
  const homeOf = homesAt(asked.region, "county")
  const series = seriesIn(parts.countySeries, homeOf)
  const behind = behindIn(asked, homeOf)
  return [...totalsBy(asked.cells, ({ countyCode }) => homeOf(countyCode))].flatMap(([code, totals]) => {
    const division = code === undefined ? undefined : divisionWith(map, code)
    const prefecture = code === undefined ? undefined : prefectureOf(map, code)
    if (code === undefined || division === undefined || prefecture === undefined) return []
    return {
      ...named(division),
      prefecture: named(prefecture),
      ...totals,
      behindItemCount: behind.get(code) ?? 0,
      series: series(code),
    }
  })
}

/**
 * Puts the overview together. Every number in it is a sum of the cells that were read; under another map,
 * what lies in no single column is named by the regrouping.
 */
export const overviewOf = (asked: AskedOverview, parts: OverviewParts): OverviewAnswer => {
  const series = seriesFor(parts.itemSeries)
  const columnOf = homesAt(asked.region, partLevelOf(asked.region))
  const placed = asked.cells.filter(({ countyCode }) => columnOf(countyCode) !== undefined)
  const cells = totalsBy(placed, (cell) => `${cell.itemKey}/${columnOf(cell.countyCode) ?? ""}`)
  return {
    figures: asked.figures,
    items: parts.items.map(({ key, name, kind, confirmed }) => ({
      key,
      name,
      kind,
      confirmed,
      series: series(key),
    })),
    regions: columns(asked, columnOf).map(named),
    cells: [...cells].map(([key, totals]) => {
      const [itemKey, regionCode] = key.split("/") as [ItemKey, DivisionCode]
      return { itemKey, regionCode, ...totals }
    }),
    counties: countiesOf(asked, parts),
  }
}
