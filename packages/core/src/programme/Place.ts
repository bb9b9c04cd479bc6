/** A year of a division, with the levels above it: where a catalogue stands and a target comes from. */
import { Effect } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { StreamId } from "../journal/Entry.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { readInstance } from "../instance/read.ts"
import type { Division } from "../region/Division.ts"
import { UnknownRegion } from "../region/errors.ts"
import { readRegionRegister } from "../region/read.ts"
import {
  countyCodesUnder,
  divisionsOn,
  divisionWith,
  hasBegun,
  type RegionRegister,
} from "../region/RegionRegister.ts"
import { programmeStream } from "./events.ts"
import { dayWithin } from "./time.ts"

export interface Place {
  readonly year: number
  readonly region: DivisionCode
  /** From the province down to the division itself. */
  readonly levels: ReadonlyArray<DivisionCode>
}

/** The province's own year. */
export const isRoot = ({ levels }: Place): boolean => levels.length === 1

export const levelStream = ({ year, levels }: Place, level: DivisionCode): StreamId =>
  level === levels[0] ? programmeStream(year) : programmeStream(year, level)

export const ownStream = (place: Place): StreamId => levelStream(place, place.region)

export const streamsOf = (place: Place): ReadonlyArray<StreamId> =>
  place.levels.map((level) => levelStream(place, level))

/** The division above; `undefined` for the province. */
export const above = ({ year, levels }: Place): Place | undefined => {
  const up = levels.slice(0, -1)
  const region = up.at(-1)
  return region === undefined ? undefined : { year, region, levels: up }
}

const levelsOf = (register: RegionRegister, division: Division): ReadonlyArray<DivisionCode> => {
  const parent = division.parentCode === null ? undefined : divisionWith(register, division.parentCode)
  return parent === undefined ? [division.code] : [...levelsOf(register, parent), division.code]
}

/** The divisions that a target is broken down to: those below that are there in the programme year. */
export const divisionsBelow = (
  register: RegionRegister,
  { year, region }: Place,
  today: CalendarDate,
): ReadonlyArray<Division> =>
  divisionsOn(register, dayWithin(today, year)).filter(({ parentCode }) => parentCode === region)

/** A division's year, by the levels above it. */
export const placeOf = (register: RegionRegister, year: number, division: Division): Place => ({
  year,
  region: division.code,
  levels: levelsOf(register, division),
})

export interface AskedPlace {
  readonly place: Place
  readonly division: Division
  readonly register: RegionRegister
  /** The counties that it answers for, today. */
  readonly counties: ReadonlyArray<DivisionCode>
  readonly today: CalendarDate
}

/** The division that somebody names for a year, if there is one; by default the province. */
export const askedPlace = Effect.fnUntraced(function* (
  year: number,
  code: DivisionCode | undefined,
): Effect.fn.Return<AskedPlace, UnknownRegion, JournalReader | OfficeClock> {
  const region = code ?? (yield* readInstance).regionCode
  const register = yield* readRegionRegister(region)
  const today = yield* OfficeClock.today
  const division = divisionWith(register, region)
  if (division === undefined || !hasBegun(division, today)) return yield* new UnknownRegion({ code: region })
  const counties = countyCodesUnder(register, region, today)
  return { place: placeOf(register, year, division), division, register, counties, today }
})

/** The same year in the counties of a city; of the province and of a county, none. */
export const countiesBelow = ({ place, division, counties }: AskedPlace): ReadonlyArray<Place> =>
  division.level !== "prefecture"
    ? []
    : counties.map((region) => ({ year: place.year, region, levels: [...place.levels, region] }))
