/** Times and months as an office reads them. */
import { Instant, type Locale, Month } from "@minsheng/core/kernel"

const OFFICE_CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
})

/** An instant as the office's clock shows it. */
export const officeTime = (instant: string): string =>
  OFFICE_CLOCK.format(Instant.toMillis(instant as Instant.Instant))

const TIME_OF_DAY = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
})

/** When something was done at this desk: the time on the office's clock. */
export const officeTimeOfDay = (millis: number): string => TIME_OF_DAY.format(millis)

const ENGLISH_MONTH = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" })

/** A month's name within its year. */
export const monthName = (month: Month.Month, locale: Locale): string =>
  locale === "zh"
    ? `${Month.numberInYear(month)} 月`
    : ENGLISH_MONTH.format(new Date(`${month}-01T00:00:00Z`))
