/** A division's figures by its parts: its cities or counties, on the map that the question is about. */
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { Month } from "../kernel/Month.ts"
import { dayWithin } from "../programme/time.ts"
import type { Division, RegionLevel } from "../region/Division.ts"
import { divisionsOn, divisionWith, prefectureOf, type RegionRegister } from "../region/RegionRegister.ts"
import { divisionAbove, liesIn } from "../region/regrouping.ts"
import type { AskedFigures, AskedRecords } from "./asked.ts"
import type { DivisionPart, PlacedName } from "./DivisionAnswer.ts"
import type { Series } from "./OverviewAnswer.ts"
import type { SeriesPoint } from "./ProgressRepository.ts"
import { aheadOfTime, isBehind } from "./Rate.ts"
import { named, NO_TOTALS, totalsBy } from "./Totals.ts"

/** The division of a level in which the records of a code are counted; `undefined` where in no single one. */
export type HomeOf = (county: DivisionCode) => DivisionCode | undefined

/** The register of the map that is shown. */
export const mapOf = ({ register, regrouped }: AskedRecords): RegionRegister =>
  regrouped?.register ?? register

const homeIn = (
  { register, regrouped }: AskedRecords,
  county: DivisionCode,
  level: RegionLevel,
): DivisionCode | undefined => {
  if (regrouped === undefined) return divisionAbove(register, county, level)
  const placement = regrouped.placements.get(county)
  return placement === undefined ? undefined : liesIn(regrouped.register, placement, level)
}

/** Looked up once for each code, since every one of its cells asks. */
export const homesAt = (asked: AskedRecords, level: RegionLevel): HomeOf => {
  const homes = new Map<DivisionCode, DivisionCode | undefined>()
  return (county) => {
    if (!homes.has(county)) homes.set(county, homeIn(asked, county, level))
    return homes.get(county)
  }
}

export const placedName = (register: RegionRegister, code: DivisionCode): PlacedName => {
  const division = divisionWith(register, code)
  const prefecture = division?.level === "county" ? prefectureOf(register, code) : undefined
  return {
    code,
    name: division?.name ?? { zh: code, en: code },
    prefecture: prefecture === undefined ? null : named(prefecture),
  }
}

/** The level of a division's parts on the map. */
export const partLevelOf = ({ division, regrouped }: AskedRecords): RegionLevel =>
  regrouped?.partLevel ?? (division.level === "province" ? "prefecture" : "county")

/** The parts that there are on the map, with figures or without; a county that is there has none. */
export const partsOnMap = ({
  axes,
  year,
  region,
}: Pick<AskedFigures, "axes" | "year" | "region">): ReadonlyArray<DivisionCode> => {
  const { division, regrouped } = region
  if (regrouped?.inForce === false) {
    const placements = [...regrouped.placings.keys()].map((code) => regrouped.placements.get(code))
    return placements.flatMap((placement) => placement?.pieces.map(({ to }) => to) ?? [])
  }
  if (division.level === "county") return []
  return divisionsOn(mapOf(region), regrouped?.on ?? dayWithin(axes.asOf, year))
    .filter(({ parentCode }) => parentCode === division.code)
    .map(({ code }) => code)
}

/** How many items of each part are behind time (by month). */
export const behindIn = (
  { axes, year, cells }: Pick<AskedFigures, "axes" | "year" | "cells">,
  homeOf: HomeOf,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const [key, totals] of totalsBy(cells, (cell) => `${homeOf(cell.countyCode) ?? ""}/${cell.itemKey}`)) {
    const gap = aheadOfTime(totals, { asOf: axes.asOf, year, basis: "month" })
    const [part = ""] = key.split("/")
    if (gap !== undefined && isBehind(gap)) counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return counts
}

/** Points of counties, added up by where the counties are counted. */
export const seriesIn = (
  points: ReadonlyArray<SeriesPoint<DivisionCode>>,
  homeOf: HomeOf,
): ((part: DivisionCode) => Series) => {
  const byPart = Map.groupBy(points, ({ key }) => homeOf(key))
  return (part) => {
    const byMonth = Map.groupBy(byPart.get(part) ?? [], ({ month }): Month => month)
    return [...byMonth.keys()].toSorted().map((month) => {
      const sums = { annualPlanFen: 0n, investedFen: 0n }
      for (const point of byMonth.get(month) ?? []) {
        sums.annualPlanFen += point.annualPlanFen
        sums.investedFen += point.investedFen
      }
      return { month, ...sums }
    })
  }
}

const isCountyItself = (division: Division, asked: AskedRecords): boolean =>
  division.level === "county" && asked.regrouped?.inForce !== false

export const partsOf = (
  asked: AskedFigures,
  countySeries: ReadonlyArray<SeriesPoint<DivisionCode>>,
): ReadonlyArray<DivisionPart> => {
  const { cells, region } = asked
  if (isCountyItself(region.division, region)) return []
  const homeOf = homesAt(region, partLevelOf(region))
  const totals = totalsBy(cells, ({ countyCode }) => homeOf(countyCode))
  const behind = behindIn(asked, homeOf)
  const series = seriesIn(countySeries, homeOf)
  const withFigures = [...totals.keys()].flatMap((code) => code ?? [])
  const codes = new Set([...partsOnMap(asked), ...withFigures])
  return [...codes].toSorted().map((code) => ({
    ...placedName(mapOf(region), code),
    ...(totals.get(code) ?? NO_TOTALS),
    behindItemCount: behind.get(code) ?? 0,
    series: series(code),
  }))
}
