/**
 * Times and months as an office reads them. The browser's own formats are not asked: making one takes longer
 * than drawing a page's head, and the office's clock has had one offset since before the first record.
 */
import { CalendarDate, Instant, type Locale, Month } from "@minsheng/core/kernel"

const MINUTES = 5
const SECONDS = 8

/** The time of day on the office's clock, so many characters of `hh:mm:ss`. */
const timeOfDay = (millis: number, length: number): string => {
  const sinceMidnight = millis - CalendarDate.startOf(CalendarDate.atInstant(millis))
  return new Date(sinceMidnight).toISOString().slice("1970-01-01T".length).slice(0, length)
}

/** An instant as the office's clock shows it. */
export const officeTime = (instant: string): string => {
  const millis = Instant.toMillis(instant as Instant.Instant)
  return `${CalendarDate.atInstant(millis)} ${timeOfDay(millis, MINUTES)}`
}

/** When something was done at this desk: the time on the office's clock. */
export const officeTimeOfDay = (millis: number): string => timeOfDay(millis, MINUTES)

/** The same to the second, as on a wall. */
export const clockTime = (millis: number): string => timeOfDay(millis, SECONDS)

const ENGLISH_MONTHS =
  "January February March April May June July August September October November December".split(" ")

/** A month's name within its year. */
export const monthName = (month: Month.Month, locale: Locale): string => {
  const number = Month.numberInYear(month)
  return locale === "zh" ? `${number} 月` : (ENGLISH_MONTHS[number - 1] ?? month)
}
