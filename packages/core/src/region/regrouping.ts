/**
 * Regrouping: where the records of a year lie on another date's map. A record keeps the code under which it
 * happened; whoever wants it under another map asks so, and what cannot be told apart is said, not guessed.
 */
import * as CalendarDate from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { earliest, latest } from "../kernel/PartialDate.ts"
import type { Division, RegionLevel } from "./Division.ts"
import { divisionWith, provinceOf, type RegionRegister } from "./RegionRegister.ts"
import { type Succession, successions } from "./succession.ts"

/** A county-level code of some records, and the parts in which its territory lies on another map. */
export interface Placement {
  readonly code: DivisionCode
  readonly pieces: ReadonlyArray<Succession>
}

/** The day nearest to a date on which a division was in force. */
export const nearestDayInForce = (
  division: Division,
  date: CalendarDate.CalendarDate,
): CalendarDate.CalendarDate => {
  const begins = division.validFrom === null ? date : earliest(division.validFrom)
  const from = begins > date ? begins : date
  if (division.validTo === null) return from
  return CalendarDate.earlier(from, CalendarDate.addDays(earliest(division.validTo), -1))
}

/**
 * Where codes lie on the map of a date. The records of a year are of the territory that a code had when the
 * year began, or on the first day after that on which it was in force: what a code lost within the year is
 * then said to be split, although some of its records may be later than the loss.
 */
export const placementsOn = (
  register: RegionRegister,
  codes: ReadonlyArray<DivisionCode>,
  { year, on }: { readonly year: number; readonly on: CalendarDate.CalendarDate },
): ReadonlyMap<DivisionCode, Placement> => {
  const yearBegins = CalendarDate.make(`${year}-01-01`)
  const divisions = codes.flatMap((code) => divisionWith(register, code) ?? [])
  const byDay = Map.groupBy(divisions, (division) => nearestDayInForce(division, yearBegins))
  const placements = [...byDay].flatMap(([day, counties]) => {
    const pieces = Map.groupBy(successions(register, day, on), (piece) => piece.from)
    return counties.map(({ code }): [DivisionCode, Placement] => [
      code,
      { code, pieces: pieces.get(code) ?? [] },
    ])
  })
  return new Map(placements)
}

/** The division of a level to which a county-level code belongs: itself, its prefecture, the province. */
export const divisionAbove = (
  register: RegionRegister,
  county: DivisionCode,
  level: RegionLevel,
): DivisionCode | undefined => {
  if (level === "county") return county
  if (level === "province") return provinceOf(register)?.code
  return divisionWith(register, county)?.parentCode ?? undefined
}

/**
 * The one division of a level in which all of it lies; `undefined` where its parts lie in several, or where
 * only a part of it is accounted for.
 */
export const liesIn = (
  register: RegionRegister,
  { pieces }: Placement,
  level: RegionLevel,
): DivisionCode | undefined => {
  const [first, ...others] = pieces
  if (first === undefined || (others.length === 0 && first.extent === "part")) return undefined
  const home = divisionAbove(register, first.to, level)
  return others.every(({ to }) => divisionAbove(register, to, level) === home) ? home : undefined
}

/** Whether any part of it lies in a division of a level. */
export const reachesInto = (
  register: RegionRegister,
  { pieces }: Placement,
  { code, level }: Pick<Division, "code" | "level">,
): boolean => pieces.some(({ to }) => divisionAbove(register, to, level) === code)

/** Whether a change falls into the month of a date of which the source does not give the day. */
export const isUncertainOn = (register: RegionRegister, date: CalendarDate.CalendarDate): boolean =>
  register.transfers.some(({ on }) => earliest(on) <= date && date < latest(on))
