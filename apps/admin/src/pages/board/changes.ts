/** What is another figure than a moment ago: told to who listens, and marked for who looks. */
import { Ratio } from "@minsheng/core/kernel"
import { pointsText } from "../../design/numbers.ts"
import type { Gap, OverviewModel } from "../overview/model.ts"

/** A place or an item, before and after. */
export interface Shift {
  readonly key: string
  readonly before: Gap
  readonly after: Gap
}

export interface Shifts {
  readonly places: ReadonlyArray<Shift>
  readonly items: ReadonlyArray<Shift>
  readonly counties: ReadonlyArray<Shift>
}

export const NO_SHIFTS: Shifts = { places: [], items: [], counties: [] }

const gapsOfPlaces = (model: OverviewModel): ReadonlyMap<string, Gap> =>
  new Map(model.regions.map(({ code, gap }) => [code, gap]))

const gapsOfItems = (model: OverviewModel): ReadonlyMap<string, Gap> =>
  new Map(model.groups.flatMap(({ rows }) => rows.map(({ item, gap }) => [item.key, gap] as const)))

const gapsOfCounties = (model: OverviewModel): ReadonlyMap<string, Gap> =>
  new Map(model.counties.map(({ county, gap }) => [county.code, gap]))

const isSame = (a: Gap, b: Gap): boolean =>
  a === undefined || b === undefined ? a === b : Ratio.compare(a, b) === 0

const between = (before: ReadonlyMap<string, Gap>, after: ReadonlyMap<string, Gap>): ReadonlyArray<Shift> =>
  [...after]
    .filter(([key, gap]) => !isSame(before.get(key), gap))
    .map(([key, gap]) => ({ key, before: before.get(key), after: gap }))

/** Nothing where they are not about the same: another place, or another day. */
export const shiftsBetween = (before: OverviewModel, after: OverviewModel): Shifts => {
  const [old, fresh] = [before.answer.figures, after.answer.figures]
  const isAboutTheSame =
    old.region.code === fresh.region.code && old.year === fresh.year && old.axes.asOf === fresh.axes.asOf
  if (!isAboutTheSame) return NO_SHIFTS
  return {
    places: between(gapsOfPlaces(before), gapsOfPlaces(after)),
    items: between(gapsOfItems(before), gapsOfItems(after)),
    counties: between(gapsOfCounties(before), gapsOfCounties(after)),
  }
}

/** As it is read out; a shift too small to be shown says so by its equal figures. */
export const shiftText = (shift: Shift): { readonly before: string; readonly after: string } => ({
  before: pointsText(shift.before, 2),
  after: pointsText(shift.after, 2),
})
