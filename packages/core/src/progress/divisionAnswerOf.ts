/** Puts the page of a division together, from what was read of it and of its neighbours. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { ProgrammeItem } from "../programme/ProgrammeItem.ts"
import { dayWithin } from "../programme/time.ts"
import type { ProjectLine } from "../project/ProjectList.ts"
import type { Division, Transfer } from "../region/Division.ts"
import { changesOf, namesOverTime } from "../region/lineage.ts"
import { nearestDayInForce, reachesInto } from "../region/regrouping.ts"
import { countyCodesUnder, divisionWith, type RegionRegister } from "../region/RegionRegister.ts"
import type { AskedFigures, AskedRecords } from "./asked.ts"
import type {
  DivisionAnswer,
  DivisionChange,
  DivisionItem,
  FormerName,
  LocalTotals,
} from "./DivisionAnswer.ts"
import { homesAt, mapOf, partsOf, placedName } from "./divisionParts.ts"
import { type Neighbours, neighboursOf } from "./neighbours.ts"
import { seriesFor } from "./Overview.ts"
import type { MonthTotals, SeriesPoint } from "./ProgressRepository.ts"
import { type Cell, named, NO_TOTALS, totalsBy } from "./Totals.ts"

/** What was read beside the figures themselves. */
export interface DivisionParts {
  readonly today: CalendarDate
  readonly catalogues: ReadonlyArray<LocalTotals>
  readonly items: ReadonlyArray<ProgrammeItem>
  readonly months: ReadonlyArray<MonthTotals>
  readonly itemSeries: ReadonlyArray<SeriesPoint<ItemKey>>
  readonly countySeries: ReadonlyArray<SeriesPoint<DivisionCode>>
  /** The cells of its neighbours, or of everything that the asker may see. */
  readonly around: ReadonlyArray<Cell>
  readonly isWide: boolean
  readonly slowest: ReadonlyArray<ProjectLine>
}

/** From the province down to a division, itself the last. */
export const lineOf = (register: RegionRegister, division: Division): ReadonlyArray<Division> => {
  const parent = division.parentCode === null ? undefined : divisionWith(register, division.parentCode)
  return parent === undefined ? [division] : [...lineOf(register, parent), division]
}

const itemsOf = ({ cells }: AskedFigures, parts: DivisionParts): ReadonlyArray<DivisionItem> => {
  const totals = totalsBy(cells, (cell) => cell.itemKey)
  const series = seriesFor(parts.itemSeries)
  return parts.items.map(({ key, name, kind, confirmed, leadDepartment }) => ({
    key,
    name,
    kind,
    confirmed,
    leadDepartment,
    series: series(key),
    ...(totals.get(key) ?? NO_TOTALS),
  }))
}

const parentOf = ({ division, register }: AskedRecords): Division | undefined =>
  division.parentCode === null ? undefined : divisionWith(register, division.parentCode)

/** The codes whose records reach into a division, on the map that is shown. */
const codesReaching = (
  { register, regrouped }: AskedRecords,
  division: Division,
  today: CalendarDate,
): ReadonlyArray<DivisionCode> =>
  regrouped === undefined
    ? countyCodesUnder(register, division.code, today)
    : [...regrouped.placements.values()]
        .filter((placement) => reachesInto(regrouped.register, placement, division))
        .map(({ code }) => code)

/** The codes of a division and its neighbours; none where it has none. */
export const codesAround = (asked: AskedRecords, today: CalendarDate): ReadonlyArray<DivisionCode> => {
  const parent = parentOf(asked)
  return parent === undefined || asked.regrouped?.inForce === false ? [] : codesReaching(asked, parent, today)
}

/** Neighbours stand on the map that was asked for, or on that of the year while the division was there. */
const neighboursIn = (asked: AskedFigures, { around, isWide, today }: DivisionParts): Neighbours | null => {
  const { actor, axes, year, region } = asked
  const { division, regrouped } = region
  const parent = parentOf(region)
  if (parent === undefined || regrouped?.inForce === false) return null
  const homeOf = homesAt(region, division.level)
  return neighboursOf({
    division,
    parent,
    register: mapOf(region),
    on: regrouped?.on ?? nearestDayInForce(division, dayWithin(axes.asOf, year)),
    totals: totalsBy(around, ({ countyCode }) => homeOf(countyCode)),
    isVisible: (sibling) => actor.scope.holdsAllOf(codesReaching(region, sibling, today)),
    isWide,
  })
}

const changeIn = (register: RegionRegister, transfer: Transfer): DivisionChange => ({
  ...transfer,
  from: placedName(register, transfer.fromCode),
  to: placedName(register, transfer.toCode),
})

const namesIn = (register: RegionRegister, code: DivisionCode): ReadonlyArray<FormerName> =>
  namesOverTime(register, code).map(({ code: own, kind, validFrom, validTo }) => ({
    ...placedName(register, own),
    kind,
    validFrom,
    validTo,
  }))

export const divisionAnswerOf = (asked: AskedFigures, parts: DivisionParts): DivisionAnswer => {
  const { division, register } = asked.region
  return {
    figures: asked.figures,
    division,
    path: lineOf(register, division).slice(0, -1).map(named),
    catalogues: parts.catalogues,
    items: itemsOf(asked, parts),
    months: parts.months,
    parts: partsOf(asked, parts.countySeries),
    neighbours: neighboursIn(asked, parts),
    slowest: parts.slowest,
    names: namesIn(register, division.code),
    changes: changesOf(register, division).map((transfer) => changeIn(register, transfer)),
  }
}
