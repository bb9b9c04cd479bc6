/**
 * Working days of China: weekdays without public holidays, with the weekend days on which work is made up
 * (调休), as the State Council announces them year by year. Years that were not announced are not known, and
 * are not guessed.
 */
import announced from "chinese-days/dist/chinese-days.json" with { type: "json" }
import * as CalendarDate from "../kernel/CalendarDate.ts"

type Date = CalendarDate.CalendarDate

const holidays = new Set(Object.keys(announced.holidays))
const madeUp = new Set(Object.keys(announced.workdays))
/** Days off that were moved from a weekend to stand beside a holiday. */
const moved = new Set(Object.keys(announced.inLieuDays))

const years = new Set([...holidays].map((day) => day.slice(0, 4)))

const SATURDAY = 6
const SUNDAY = 0
/** 1970-01-01 was a Thursday. */
const weekday = (date: Date): number => (((CalendarDate.dayNumber(date) + 4) % 7) + 7) % 7

const isWeekend = (date: Date): boolean => weekday(date) === SATURDAY || weekday(date) === SUNDAY

/** Whether the calendar of a day's year was announced. */
export const isAnnounced = (date: Date): boolean => years.has(date.slice(0, 4))

/** Whether a day is worked on; `undefined` where its year was not announced. */
export const isWorkingDay = (date: Date): boolean | undefined =>
  isAnnounced(date) ? madeUp.has(date) || (!isWeekend(date) && !holidays.has(date)) : undefined

/** 民法典第二百零三条; before it 民法通则第一百五十四条 knew Sundays and public holidays alone. */
const ANY_REST_DAY_FROM = CalendarDate.make("2021-01-01")

/** Whether a period that ends on a day goes on; `undefined` where the calendar is not known. */
const isRestDay = (date: Date): boolean | undefined => {
  if (date >= ANY_REST_DAY_FROM) {
    const works = isWorkingDay(date)
    return works === undefined ? undefined : !works
  }
  if (!isAnnounced(date)) return undefined
  if (madeUp.has(date)) return false
  return weekday(date) === SUNDAY || (holidays.has(date) && !moved.has(date))
}

/** The day itself, or the first after it that is no rest day. */
const afterRest = (date: Date): Date | undefined => {
  let day = date
  for (;;) {
    const rests = isRestDay(day)
    if (rests === undefined) return undefined
    if (!rests) return day
    day = CalendarDate.addDays(day, 1)
  }
}

const afterWorkingDays = (date: Date, count: number): Date | undefined => {
  let [day, left] = [date, count]
  while (left > 0) {
    day = CalendarDate.addDays(day, 1)
    const works = isWorkingDay(day)
    if (works === undefined) return undefined
    if (works) left -= 1
  }
  return day
}

/** The corresponding day of a later month, or its last day where there is none. */
export const addMonths = (date: Date, count: number): Date => {
  const months = CalendarDate.year(date) * 12 + Number(date.slice(5, 7)) - 1 + count
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  if (year < CalendarDate.year(CalendarDate.FIRST)) return CalendarDate.FIRST
  if (year > CalendarDate.year(CalendarDate.LAST)) return CalendarDate.LAST
  const day = Math.min(Number(date.slice(8)), CalendarDate.daysIn(year, month))
  const two = (value: number): string => String(value).padStart(2, "0")
  return `${String(year)}-${two(month)}-${two(day)}` as Date
}

/** 日, 工作日, 月 and 年 are different units of a period. */
export type PeriodUnit = "days" | "workingDays" | "months" | "years"

/**
 * The last day of a period that begins with an act. The day of the act is not counted; a last day that is a
 * rest day moves on (民法典第二百零一条, 第二百零三条). `undefined` where that needs a calendar not announced.
 */
export const lastDayOf = (begins: Date, count: number, unit: PeriodUnit): Date | undefined => {
  switch (unit) {
    case "days":
      return afterRest(CalendarDate.addDays(begins, count))
    case "workingDays":
      return afterWorkingDays(begins, count)
    case "months":
      return afterRest(addMonths(begins, count))
    case "years":
      return afterRest(addMonths(begins, count * 12))
  }
}

/** Working days after the first date up to the second; `undefined` where the calendar is not known. */
export const workingDaysBetween = (from: Date, to: Date): number | undefined => {
  let count = 0
  for (let day = CalendarDate.addDays(from, 1); day <= to; day = CalendarDate.addDays(day, 1)) {
    const works = isWorkingDay(day)
    if (works === undefined) return undefined
    if (works) count += 1
  }
  return count
}
