/**
 * Time-proportional progress (序时进度): how much of the programme year is over on a date.
 *
 * Two bases are in use and differ: by month (published reports: 5/12 at the end of May) and by day
 * (151/365). Every figure that is compared with it says which.
 */
import { Schema } from "effect"
import * as CalendarDate from "../kernel/CalendarDate.ts"
import * as Month from "../kernel/Month.ts"
import { type Ratio, round } from "../kernel/Ratio.ts"

export const TimeBasis = Schema.Literals(["month", "day"])
export type TimeBasis = typeof TimeBasis.Type

const bounded = (date: CalendarDate.CalendarDate, year: number, over: () => Ratio, parts: bigint): Ratio => {
  const dateYear = CalendarDate.year(date)
  if (dateYear !== year) return { numerator: dateYear < year ? 0n : parts, denominator: parts }
  return over()
}

/**
 * By month: the months that are complete on the date, of twelve. A month counts once its last day is here.
 */
const byMonth = (date: CalendarDate.CalendarDate, year: number): Ratio =>
  bounded(
    date,
    year,
    () => {
      const month = Month.numberInYear(Month.of(date))
      return { numerator: BigInt(CalendarDate.isLastOfMonth(date) ? month : month - 1), denominator: 12n }
    },
    12n,
  )

/** By day: the days that are over, this one included, of 365 or 366. */
const byDay = (date: CalendarDate.CalendarDate, year: number): Ratio =>
  bounded(
    date,
    year,
    () => ({
      numerator: BigInt(CalendarDate.dayOfYear(date)),
      denominator: BigInt(CalendarDate.daysInYear(date)),
    }),
    1n,
  )

export const timeProportionalProgress = (
  date: CalendarDate.CalendarDate,
  year: number,
  basis: TimeBasis,
): Ratio => (basis === "month" ? byMonth(date, year) : byDay(date, year))

/** Time-proportional progress by month in millionths, as rows of the register are compared with it. */
export const timeMillionths = (date: CalendarDate.CalendarDate, year: number): number => {
  const { numerator, denominator } = timeProportionalProgress(date, year, "month")
  return Number(round({ numerator: numerator * 1_000_000n, denominator }, 0))
}

/** The last day of the programme year that is here: the date itself, or the year's end once it is over. */
export const dayWithin = (date: CalendarDate.CalendarDate, year: number): CalendarDate.CalendarDate =>
  CalendarDate.earlier(date, CalendarDate.make(`${year}-12-31`))

/** The month of the programme year whose return is the latest that can be due on a date. */
export const monthWithin = (date: CalendarDate.CalendarDate, year: number): Month.Month =>
  Month.of(dayWithin(date, year))
