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
import type { AskedFigures } from "./asked.ts"
import type { DivisionAnswer, DivisionChange, DivisionItem, FormerName } from "./DivisionAnswer.ts"
import { homesAt, mapOf, partsOf, placedName } from "./divisionParts.ts"
import { type Neighbours, neighboursOf } from "./neighbours.ts"
import { seriesFor } from "./Overview.ts"
import type { Cell, MonthTotals, SeriesPoint } from "./ProgressRepository.ts"
import { named, NO_TOTALS, type RegionName, totalsBy } from "./Totals.ts"

/** What was read beside the figures themselves. */
export interface DivisionParts {
  readonly today: CalendarDate
  readonly items: ReadonlyArray<ProgrammeItem>
  readonly months: ReadonlyArray<MonthTotals>
  readonly itemSeries: ReadonlyArray<SeriesPoint<ItemKey>>
  readonly countySeries: ReadonlyArray<SeriesPoint<DivisionCode>>
  /** The cells of everything that the asker may see. */
  readonly all: ReadonlyArray<Cell>
  readonly slowest: ReadonlyArray<ProjectLine>
}

const pathOf = (register: RegionRegister, division: Division): ReadonlyArray<RegionName> => {
  const parent = division.parentCode === null ? undefined : divisionWith(register, division.parentCode)
  return parent === undefined ? [] : [...pathOf(register, parent), named(parent)]
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

/** Neighbours stand on the map that was asked for, or on that of the year while the division was there. */
const neighboursIn = (asked: AskedFigures, { all, today }: DivisionParts): Neighbours | null => {
  const { actor, axes, year, region } = asked
  const { division, register, regrouped } = region
  const { parentCode, level } = division
  const parent = parentCode === null ? undefined : divisionWith(register, parentCode)
  if (parent === undefined || regrouped?.inForce === false) return null
  const codesIn = (sibling: Division): ReadonlyArray<DivisionCode> =>
    regrouped === undefined
      ? countyCodesUnder(register, sibling.code, today)
      : [...regrouped.placements.values()]
          .filter((placement) => reachesInto(regrouped.register, placement, sibling))
          .map(({ code }) => code)
  const homeOf = homesAt(region, level)
  return neighboursOf({
    division,
    parent,
    register: mapOf(region),
    on: regrouped?.on ?? nearestDayInForce(division, dayWithin(axes.asOf, year)),
    totals: totalsBy(all, ({ countyCode }) => homeOf(countyCode)),
    isVisible: (sibling) => actor.scope.holdsAllOf(codesIn(sibling)),
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
    path: pathOf(register, division),
    items: itemsOf(asked, parts),
    months: parts.months,
    parts: partsOf(asked, parts.countySeries),
    neighbours: neighboursIn(asked, parts),
    slowest: parts.slowest,
    names: namesIn(register, division.code),
    changes: changesOf(register, division).map((transfer) => changeIn(register, transfer)),
  }
}
