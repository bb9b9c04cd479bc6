/** A division among its neighbours: its place by the invested share of the plan, and how the shares lie. */
import { Schema } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import * as Ratio from "../kernel/Ratio.ts"
import type { Division } from "../region/Division.ts"
import { divisionsOn, type RegionRegister } from "../region/RegionRegister.ts"
import { RATE_DECIMALS, rateOf, Sums } from "./Rate.ts"
import { ranksOf } from "./ranking.ts"
import { Counted, named, NO_TOTALS, RegionName, type Totals } from "./Totals.ts"

export const Neighbour = Schema.Struct({
  ...RegionName.fields,
  /** `null` where they are not the asker's to see. */
  figures: Schema.NullOr(Schema.Struct({ ...Counted.fields, ...Sums.fields })),
})
export type Neighbour = typeof Neighbour.Type

/** The place among divisions with a plan, 1 for the largest share; equals share a place. */
export const Place = Schema.Struct({ rank: Schema.Int, count: Schema.Int })

/** Shares in percent with one decimal. */
export const Quartiles = Schema.Struct({
  count: Schema.Int,
  lower: Schema.String,
  median: Schema.String,
  upper: Schema.String,
})
export type Quartiles = typeof Quartiles.Type

/**
 * The divisions under the same one on the same map, this one among them. Places and quartiles are of
 * invested ÷ yearly plan; they are there only where every figure that goes into them is the asker's to see.
 */
export const Neighbours = Schema.Struct({
  parent: RegionName,
  rows: Schema.Array(Neighbour),
  place: Schema.NullOr(Place),
  quartiles: Schema.NullOr(Quartiles),
  /** Among all divisions of its level in the province; only on axes on which their sums are at hand. */
  placeInProvince: Schema.NullOr(Place),
})
export type Neighbours = typeof Neighbours.Type

const sharesOf = (rows: ReadonlyArray<Sums>): ReadonlyArray<Ratio.Ratio> =>
  rows.flatMap((sums) => rateOf(sums, "investedOverPlan") ?? [])

const QUARTERS = 4

/** A quartile of values in order, between its two nearest in proportion (as spreadsheets' QUARTILE.INC). */
const quartileOf = (ordered: ReadonlyArray<Ratio.Ratio>, quarter: number): Ratio.Ratio => {
  const along = (ordered.length - 1) * quarter
  const below = Math.floor(along / QUARTERS)
  const low = ordered[below] as Ratio.Ratio
  const high = ordered[below + 1] ?? low
  const rest = { numerator: BigInt(along % QUARTERS), denominator: BigInt(QUARTERS) }
  return Ratio.add(low, Ratio.multiply(Ratio.subtract(high, low), rest))
}

export const quartilesOf = (rows: ReadonlyArray<Sums>): Quartiles | null => {
  const ordered = sharesOf(rows).toSorted(Ratio.compare)
  if (ordered.length === 0) return null
  const percent = (quarter: number): string => Ratio.percent(quartileOf(ordered, quarter), RATE_DECIMALS)
  return { count: ordered.length, lower: percent(1), median: percent(2), upper: percent(3) }
}

/** The place of some figures among others, themselves included; `null` without a plan. */
export const placeOf = (own: Sums, rows: ReadonlyArray<Sums>): typeof Place.Type | null => {
  const [share] = sharesOf([own])
  if (share === undefined) return null
  const printed = (one: Ratio.Ratio): string => Ratio.percent(one, RATE_DECIMALS)
  const fastest = sharesOf(rows)
    .toSorted((a, b) => Ratio.compare(b, a))
    .map(printed)
  const rank = ranksOf(fastest)[fastest.indexOf(printed(share))]
  return rank === undefined ? null : { rank, count: fastest.length }
}

export interface NeighbourParts {
  readonly division: Division
  readonly parent: Division
  /** The map on which they are neighbours. */
  readonly register: RegionRegister
  readonly on: CalendarDate
  /** Figures by division, of the level of this one. */
  readonly totals: ReadonlyMap<DivisionCode | undefined, Totals>
  /** Whether all figures of a division are the asker's to see. */
  readonly isVisible: (division: Division) => boolean
  /** Whether the totals are of the whole province, and not of the neighbours alone. */
  readonly isWide: boolean
}

export const neighboursOf = (parts: NeighbourParts): Neighbours => {
  const { division, parent, register, on, totals, isVisible, isWide } = parts
  const sameLevel = divisionsOn(register, on).filter(({ level }) => level === division.level)
  const siblings = sameLevel.filter(({ parentCode }) => parentCode === parent.code)
  const figuresOf = ({ code }: Division): Totals => totals.get(code) ?? NO_TOTALS
  const rows = siblings.map((sibling) => ({
    ...named(sibling),
    figures: isVisible(sibling) ? figuresOf(sibling) : null,
  }))
  const own = figuresOf(division)
  const seen = rows.flatMap(({ figures }) => figures ?? [])
  const seesSiblings = seen.length === rows.length
  const seesAll = isWide && sameLevel.every(isVisible)
  return {
    parent: named(parent),
    rows,
    place: seesSiblings ? placeOf(own, seen) : null,
    quartiles: seesSiblings ? quartilesOf(seen) : null,
    placeInProvince: seesAll ? placeOf(own, sameLevel.map(figuresOf)) : null,
  }
}
