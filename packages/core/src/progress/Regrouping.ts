/**
 * Figures under another date's map. What lies wholly in one division is counted there; what a change of
 * divisions has split is named with its figures and its parts, and counted where all its parts are.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { Division, RegionLevel } from "../region/Division.ts"
import { isUncertainOn, liesIn, type Placement, placementsOn, reachesInto } from "../region/regrouping.ts"
import { divisionWith, isInForce, prefectureOf, type RegionRegister } from "../region/RegionRegister.ts"
import type { Succession } from "../region/succession.ts"
import type { Cell } from "./Totals.ts"
import { Sums } from "./Rate.ts"
import { Counted, named, NO_TOTALS, RegionName, totalsBy } from "./Totals.ts"

/**
 * How the records of a code go into a region: wholly into one part of it; into it, but into no single part;
 * or only in part, which is not counted because nobody can say how much.
 */
export const Placing = Schema.Literals(["whole", "within", "across"])
export type Placing = typeof Placing.Type

export const RegroupedPiece = Schema.Struct({
  ...RegionName.fields,
  prefecture: Schema.NullOr(RegionName),
  extent: Schema.Literals(["whole", "part"]),
  onlyPlaces: Schema.Array(Schema.String),
  exceptPlaces: Schema.Array(Schema.String),
})

export type RegroupedPiece = typeof RegroupedPiece.Type

/** A code that some records bear and that is not simply itself on the other map. */
export const RegroupedSource = Schema.Struct({
  ...RegionName.fields,
  prefecture: Schema.NullOr(RegionName),
  placing: Placing,
  ...Counted.fields,
  ...Sums.fields,
  pieces: Schema.Array(RegroupedPiece),
})
export type RegroupedSource = typeof RegroupedSource.Type

export const Regrouping = Schema.Struct({
  on: CalendarDate,
  /** False for a division that is not on that map: its records are shown with those who have them there. */
  inForce: Schema.Boolean,
  /** The source of a change gives only the month, and the date is in it. */
  uncertain: Schema.Boolean,
  sources: Schema.Array(RegroupedSource),
})
export type Regrouping = typeof Regrouping.Type

/** A region under another map: which codes are counted in it, and where each of them lies. */
export interface RegroupedRegion {
  readonly on: CalendarDate
  readonly register: RegionRegister
  readonly inForce: boolean
  /** The level of its parts. */
  readonly partLevel: RegionLevel
  /** Of every code that can have records. */
  readonly placements: ReadonlyMap<DivisionCode, Placement>
  /** Of those that reach into the region. */
  readonly placings: ReadonlyMap<DivisionCode, Placing>
}

export interface RegroupingQuestion {
  readonly year: number
  readonly on: CalendarDate
  /** Every county-level code that can have records. */
  readonly codes: ReadonlyArray<DivisionCode>
  /** Those of them that ever stood under the division. */
  readonly own: ReadonlyArray<DivisionCode>
}

export const regroupedRegion = (
  register: RegionRegister,
  division: Division,
  { year, on, codes, own }: RegroupingQuestion,
): RegroupedRegion => {
  const inForce = isInForce(divisionWith(register, division.code) ?? division, on)
  const partLevel = inForce && division.level === "province" ? "prefecture" : "county"
  const placements = placementsOn(register, codes, { year, on })
  const placingOf = (placement: Placement): Placing | undefined => {
    const isCounted = inForce
      ? liesIn(register, placement, division.level) === division.code
      : own.includes(placement.code)
    if (isCounted) return liesIn(register, placement, partLevel) === undefined ? "within" : "whole"
    return inForce && reachesInto(register, placement, division) ? "across" : undefined
  }
  const placings = [...placements].flatMap(([code, placement]): Array<[DivisionCode, Placing]> => {
    const placing = placingOf(placement)
    return placing === undefined ? [] : [[code, placing]]
  })
  return { on, register, inForce, partLevel, placements, placings: new Map(placings) }
}

/** Whether the records of a code are among the figures of the region. */
export const isCountedIn = ({ placings }: RegroupedRegion, code: DivisionCode): boolean =>
  placings.has(code) && placings.get(code) !== "across"

const isItself = ({ code, pieces }: Placement): boolean => pieces.length === 1 && pieces[0]?.to === code

const nameIn = (register: RegionRegister, code: DivisionCode) => {
  const name = divisionWith(register, code)?.name ?? { zh: code, en: code }
  const prefecture = prefectureOf(register, code)
  return { code, name, prefecture: prefecture === undefined ? null : named(prefecture) }
}

const pieceIn = (register: RegionRegister, piece: Succession): RegroupedPiece => ({
  ...nameIn(register, piece.to),
  extent: piece.extent,
  onlyPlaces: piece.onlyPlaces,
  exceptPlaces: piece.exceptPlaces,
})

/** What the answer says about it; `cells` are those of every code that reaches into the region. */
export const regroupingOf = (regrouped: RegroupedRegion, cells: ReadonlyArray<Cell>): Regrouping => {
  const { on, register, inForce, placements, placings } = regrouped
  const totals = totalsBy(cells, (cell) => cell.countyCode)
  const sources = [...placings].flatMap(([code, placing]) => {
    const placement = placements.get(code)
    if (placement === undefined || (isItself(placement) && placing === "whole")) return []
    const pieces = placement.pieces.map((piece) => pieceIn(register, piece))
    return { ...nameIn(register, code), placing, ...(totals.get(code) ?? NO_TOTALS), pieces }
  })
  return { on, inForce, uncertain: isUncertainOn(register, on), sources }
}
