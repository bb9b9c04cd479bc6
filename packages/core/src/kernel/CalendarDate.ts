/**
 * Calendar dates without a time or a zone, as text `YYYY-MM-DD`, which sorts as it reads.
 * An office's dates are those of Asia/Shanghai; instants are milliseconds since 1970 in UTC.
 */
import { Schema } from "effect"

const MILLIS_PER_DAY = 86_400_000
/** China has kept UTC+8 all year since 1992, before the first record this register can hold. */
const SHANGHAI_OFFSET_MILLIS = 8 * 3_600_000

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/u

/** Days of a month of a year, 1 for January. */
export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const isDate = (text: string): boolean => {
  const match = SHAPE.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** Schema for a date that exists, from 1900 on. */
export const CalendarDate = Schema.String.check(
  Schema.makeFilter(isDate, {
    message: "date",
    expected: "a date YYYY-MM-DD",
    toJsonSchema: () => ({ format: "date" }),
  }),
).pipe(Schema.brand("CalendarDate"))
export type CalendarDate = typeof CalendarDate.Type

/** The date that a text names; `undefined` where it names none. */
export const parse = (text: string): CalendarDate | undefined =>
  isDate(text) ? (text as CalendarDate) : undefined

/** The date that a text names, for constants; anything else is a fault of the program. */
export const make = (text: string): CalendarDate => CalendarDate.make(text)

/**
 * Days since 1970-01-01 and back, in the proleptic Gregorian calendar. Years are counted from March,
 * so that the leap day is the last of its year and months follow the 153-days-in-five-months pattern.
 */
const DAYS_PER_ERA = 146_097
const DAYS_BEFORE_1970 = 719_468

export const year = (date: CalendarDate): number => Number(date.slice(0, 4))

/** Days since 1970-01-01. */
export const dayNumber = (date: CalendarDate): number => {
  const month = Number(date.slice(5, 7))
  const years = year(date) - (month <= 2 ? 1 : 0)
  const era = Math.floor(years / 400)
  const yearOfEra = years - era * 400
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfMarchYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970
}

/** Days of four-digit years sort as they read; a sum that lies beyond them is the first or the last. */
export const FIRST = "1000-01-01" as CalendarDate
export const LAST = "9999-12-31" as CalendarDate
const FIRST_DAY_NUMBER = dayNumber(FIRST)
const LAST_DAY_NUMBER = dayNumber(LAST)

const fromDayNumber = (day: number): CalendarDate => {
  const shifted = day + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfMarchYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfMarchYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const dayOfMonth = dayOfMarchYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const calendarYear = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const two = (value: number): string => String(value).padStart(2, "0")
  return `${String(calendarYear).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}` as CalendarDate
}

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDayNumber(Math.min(Math.max(dayNumber(date) + days, FIRST_DAY_NUMBER), LAST_DAY_NUMBER))

/** Days from the first date to the second; below zero when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from)

/** 1 on the first of January. */
export const dayOfYear = (date: CalendarDate): number =>
  daysBetween(make(`${date.slice(0, 4)}-01-01`), date) + 1

export const daysInYear = (date: CalendarDate): number => (isLeapYear(year(date)) ? 366 : 365)

export const isLastOfMonth = (date: CalendarDate): boolean => addDays(date, 1).slice(8) === "01"

export const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)

/** The office's date (Asia/Shanghai) at an instant. */
export const atInstant = (millis: number): CalendarDate =>
  fromDayNumber(Math.floor((millis + SHANGHAI_OFFSET_MILLIS) / MILLIS_PER_DAY))

/** The instant at which an office's day begins. */
export const startOf = (date: CalendarDate): number =>
  dayNumber(date) * MILLIS_PER_DAY - SHANGHAI_OFFSET_MILLIS
