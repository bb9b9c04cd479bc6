/** What the overview shows, computed from the answer by core's functions alone. */
import { CalendarDate, Month, Ratio } from "@minsheng/core/kernel"
import {
  ITEM_KINDS,
  type ItemKind,
  monthWithin,
  type TimeBasis,
  timeProportionalProgress,
} from "@minsheng/core/programme"
import {
  addSums,
  aheadOfTime,
  isBehind,
  NO_SUMS,
  type OverviewAnswer,
  type OverviewCell,
  type OverviewCounty,
  type OverviewItem,
  rateOf,
  type Series,
  type Sums,
} from "@minsheng/core/progress"
import { type MoneyUnit, unitFor } from "../../design/numbers.ts"

export type Gap = Ratio.Ratio | undefined

/** A row of the heat map: an item with its sums and its cells by region. */
export interface ItemRow {
  readonly item: OverviewItem
  readonly sums: Sums
  readonly gap: Gap
  readonly cells: ReadonlyMap<string, OverviewCell>
}

export interface KindGroup {
  readonly kind: ItemKind
  readonly rows: ReadonlyArray<ItemRow>
}

export interface RegionTotal {
  readonly code: string
  readonly sums: Sums
  readonly gap: Gap
}

export interface OverviewModel {
  readonly answer: OverviewAnswer
  readonly basis: TimeBasis
  readonly time: Ratio.Ratio
  readonly groups: ReadonlyArray<KindGroup>
  /** What the column of plans is counted in. */
  readonly planUnit: MoneyUnit
  readonly regions: ReadonlyArray<RegionTotal>
  /** Slowest first; counties without a plan are left out. */
  readonly counties: ReadonlyArray<{ readonly county: OverviewCounty; readonly gap: Ratio.Ratio }>
  readonly behindItems: ReadonlyArray<ItemRow>
  readonly behindRegions: ReadonlyArray<RegionTotal>
  readonly missingCount: number
  readonly missingCountyCount: number
  readonly month: Month.Month
}

/** Slowest first; what has no plan comes last. */
export const bySlowness = (a: Gap, b: Gap): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  return Ratio.compare(a, b)
}

const isLate = (gap: Gap): boolean => gap !== undefined && isBehind(gap)

export const overviewModel = (answer: OverviewAnswer, basis: TimeBasis): OverviewModel => {
  const { axes, year } = answer.figures
  const { asOf } = axes
  const gapOf = (sums: Sums): Gap => aheadOfTime(sums, { asOf, year, basis })
  const cellsByItem = Map.groupBy(answer.cells, (cell) => cell.itemKey)
  const rows = answer.items.map((item): ItemRow => {
    const cells = cellsByItem.get(item.key) ?? []
    const sums = cells.reduce<Sums>(addSums, NO_SUMS)
    return { item, sums, gap: gapOf(sums), cells: new Map(cells.map((cell) => [cell.regionCode, cell])) }
  })
  const cellsByRegion = Map.groupBy(answer.cells, (cell) => cell.regionCode)
  const regions = answer.regions.map(({ code }): RegionTotal => {
    const sums = (cellsByRegion.get(code) ?? []).reduce<Sums>(addSums, NO_SUMS)
    return { code, sums, gap: gapOf(sums) }
  })
  const slowestFirst = rows.toSorted((a, b) => bySlowness(a.gap, b.gap))
  return {
    answer,
    basis,
    time: timeProportionalProgress(asOf, year, basis),
    planUnit: unitFor(
      rows.reduce((most, row) => (row.sums.annualPlanFen > most ? row.sums.annualPlanFen : most), 0n),
    ),
    groups: ITEM_KINDS.map((kind) => ({
      kind,
      rows: slowestFirst.filter((row) => row.item.kind === kind),
    })).filter((group) => group.rows.length > 0),
    regions,
    counties: answer.counties
      .flatMap((county) => {
        const gap = gapOf(county)
        return gap === undefined ? [] : [{ county, gap }]
      })
      .toSorted((a, b) => bySlowness(a.gap, b.gap)),
    behindItems: slowestFirst.filter((row) => isLate(row.gap)),
    behindRegions: regions
      .filter((region) => isLate(region.gap))
      .toSorted((a, b) => bySlowness(a.gap, b.gap)),
    missingCount: answer.figures.projectCount - answer.figures.reportedCount,
    missingCountyCount: answer.counties.filter((county) => county.reportedCount < county.projectCount).length,
    month: monthWithin(asOf, year),
  }
}

/** The distance to time at each month's end. */
export const gapsOf = (
  series: Series,
  year: number,
  basis: TimeBasis,
  asOf: CalendarDate.CalendarDate,
): ReadonlyArray<Gap> =>
  series.map((point) => {
    const sums: Sums = { ...NO_SUMS, annualPlanFen: point.annualPlanFen, investedFen: point.investedFen }
    return aheadOfTime(sums, { asOf: CalendarDate.earlier(Month.last(point.month), asOf), year, basis })
  })

/** How far the money of a cell is ahead of time. */
export const gapOfCell = (sums: Sums, { answer, basis }: OverviewModel): Gap => {
  const { axes, year } = answer.figures
  return aheadOfTime(sums, { asOf: axes.asOf, year, basis })
}

/** All items in the order in which they stand. */
export const itemsOf = ({ groups }: OverviewModel): ReadonlyArray<ItemRow> =>
  groups.flatMap(({ rows }) => rows)

export const investedShare = (sums: Sums): Gap => rateOf(sums, "investedOverPlan")

/** The colour step of a gap: behind 3, 2, 1, none, ahead 1, 2, 3. */
export type HeatStep = "b3" | "b2" | "b1" | "0" | "a1" | "a2" | "a3"

const atMost = (gap: Ratio.Ratio, points: number): boolean =>
  Ratio.compare(gap, { numerator: BigInt(points), denominator: 100n }) <= 0

export const heatStep = (gap: Ratio.Ratio): HeatStep => {
  if (atMost(gap, -15)) return "b3"
  if (atMost(gap, -8)) return "b2"
  if (atMost(gap, -3)) return "b1"
  const ahead = Ratio.negate(gap)
  if (atMost(ahead, -15)) return "a3"
  if (atMost(ahead, -8)) return "a2"
  return atMost(ahead, -3) ? "a1" : "0"
}
