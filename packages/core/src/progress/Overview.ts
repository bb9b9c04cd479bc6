/** The overview: how items stand in regions against time, who lags, and what is missing. */
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { ProgrammeItem } from "../programme/ProgrammeItem.ts"
import { dayWithin } from "../programme/time.ts"
import type { Division } from "../region/Division.ts"
import { divisionWith, isInForce, prefectureOf } from "../region/RegionRegister.ts"
import type { AskedFigures } from "./asked.ts"
import { behindIn, type HomeOf, homesAt, mapOf, partLevelOf, partsOnMap, seriesIn } from "./divisionParts.ts"
import type { OverviewAnswer, OverviewCounty, Series } from "./OverviewAnswer.ts"
import type { SeriesPoint } from "./ProgressRepository.ts"
import { named, totalsBy } from "./Totals.ts"

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
