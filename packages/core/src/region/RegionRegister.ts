/** The register of divisions, folded: who was there on a date, and under whom. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { earliest, latest, type PartialDate } from "../kernel/PartialDate.ts"
import { factsOf, remembered } from "../journal/Fact.ts"
import type { Division, Transfer } from "./Division.ts"
import { readRegionEvent } from "./events.ts"

export interface RegionRegister {
  readonly divisions: ReadonlyArray<Division>
  /** Earliest first. */
  readonly transfers: ReadonlyArray<Transfer>
}

/** A division on a date. `uncertain`: the source gives only the month of a change, and the date is in it. */
export interface DivisionOn extends Division {
  readonly uncertain: boolean
}

const byDate = (a: Transfer, b: Transfer): number => (earliest(a.on) < earliest(b.on) ? -1 : 1)

/** Folds the entries of a province's stream. */
export const regionRegisterOf = remembered((entries): RegionRegister => {
  const divisions = new Map<string, Division>()
  const transfers: Array<Transfer> = []
  for (const { entry } of factsOf(entries)) {
    const event = readRegionEvent(entry)
    if (event._tag === "DivisionEstablished") {
      divisions.set(event.payload.code, { ...event.payload, validTo: null })
    } else if (event._tag === "DivisionAbolished") {
      const division = divisions.get(event.payload.code)
      if (division !== undefined) divisions.set(division.code, { ...division, validTo: event.payload.on })
    } else {
      transfers.push(event.payload)
    }
  }
  return { divisions: [...divisions.values()].toSorted(byCode), transfers: transfers.toSorted(byDate) }
})

const byCode = (a: Division, b: Division): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/**
 * A change known only to the month counts from the first day of that month; within the month the answer
 * is marked uncertain, because it may have come later.
 */
const begun = (since: PartialDate | null, date: CalendarDate): boolean =>
  since === null || earliest(since) <= date
const within = (change: PartialDate | null, date: CalendarDate): boolean =>
  change !== null && earliest(change) <= date && date < latest(change)

/** Whether a division was there by a date; it may be gone again. */
export const hasBegun = (division: Division, date: CalendarDate): boolean => begun(division.validFrom, date)

export const isInForce = (division: Division, date: CalendarDate): boolean =>
  hasBegun(division, date) && (division.validTo === null || date < earliest(division.validTo))

/** The divisions in force on a date, in the order of their codes. */
export const divisionsOn = (register: RegionRegister, date: CalendarDate): ReadonlyArray<DivisionOn> =>
  register.divisions
    .filter((division) => isInForce(division, date))
    .map((division) => ({ ...division, uncertain: within(division.validFrom, date) }))

const indexes = new WeakMap<RegionRegister, ReadonlyMap<string, Division>>()

/** The division that bears a code, whenever that was. */
export const divisionWith = (register: RegionRegister, code: string): Division | undefined => {
  const known = indexes.get(register)
  if (known !== undefined) return known.get(code)
  const index = new Map(register.divisions.map((division) => [division.code as string, division]))
  indexes.set(register, index)
  return index.get(code)
}

export const provinceOf = (register: RegionRegister): Division | undefined =>
  register.divisions.find((division) => division.level === "province")

/** The county-level codes in force under a division on a date; a county answers itself. */
export const countiesOn = (
  register: RegionRegister,
  code: DivisionCode,
  date: CalendarDate,
): ReadonlyArray<DivisionOn> => {
  const divisions = divisionsOn(register, date)
  const top = divisionWith(register, code)
  const counties = divisions.filter((division) => division.level === "county")
  if (top === undefined) return []
  if (top.level === "province") return counties
  return counties.filter((county) => county.code === code || county.parentCode === code)
}

/** The prefecture under which a county-level code stood while it was in force. */
export const prefectureOf = (register: RegionRegister, county: string): Division | undefined => {
  const parent = divisionWith(register, county)?.parentCode
  return parent === null || parent === undefined ? undefined : divisionWith(register, parent)
}

/**
 * The county-level codes that by a date had ever stood under a division, also those that are gone; a county
 * answers itself. What begins later is not among them.
 */
export const countyCodesUnder = (
  register: RegionRegister,
  code: DivisionCode,
  date: CalendarDate,
): ReadonlyArray<DivisionCode> => {
  const top = divisionWith(register, code)
  return register.divisions
    .filter((division) => division.level === "county" && hasBegun(division, date))
    .filter((county) => top?.level === "province" || county.code === code || county.parentCode === code)
    .map((county) => county.code)
}

/**
 * The county-level codes whose records an office of a division may see on a date: those that by then had
 * ever stood under it, and those whose whole territory had come to one of them (who inherits the land
 * inherits the files, on the day of the transfer and not before).
 */
export const codesAnsweredFor = (
  register: RegionRegister,
  code: DivisionCode,
  date: CalendarDate,
): ReadonlySet<DivisionCode> => {
  const codes = new Set(countyCodesUnder(register, code, date))
  for (const transfer of register.transfers.filter(({ on }) => begun(on, date)).toReversed()) {
    if (transfer.extent._tag !== "Part" && codes.has(transfer.toCode)) codes.add(transfer.fromCode)
  }
  return codes
}
