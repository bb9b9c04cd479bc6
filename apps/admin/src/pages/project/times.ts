/** Times of a project's page. */
import { CalendarDate, Instant, Month } from "@minsheng/core/kernel"
import type { HistoryEntry } from "@minsheng/core/project"

const SHANGHAI = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
})

/** An instant as the office's clock shows it. */
export const officeTime = (instant: string): string => SHANGHAI.format(Instant.toMillis(instant as Instant.Instant))

/** The dates at which a project's state can differ: ends of months and days on which something became true. */
export const dateStops = (
  history: ReadonlyArray<HistoryEntry>,
  year: number,
  today: CalendarDate.CalendarDate,
): ReadonlyArray<CalendarDate.CalendarDate> => {
  const last = CalendarDate.earlier(today, CalendarDate.make(`${year}-12-31`))
  const ends = Month.through(Month.of(last)).map(Month.last)
  const days = new Set([...ends, ...history.map((entry) => entry.occurredOn), today])
  return [...days].filter((day) => day <= today).toSorted()
}
