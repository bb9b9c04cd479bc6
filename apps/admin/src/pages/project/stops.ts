/** Where the slider of days stops. */
import { type CalendarDate, Month } from "@minsheng/core/kernel"
import { dayWithin } from "@minsheng/core/programme"
import type { HistoryEntry } from "@minsheng/core/project"

/** Dates at which a project's state can differ: ends of months, days on which something became true. */
export const dateStops = (
  history: ReadonlyArray<HistoryEntry>,
  year: number,
  today: CalendarDate.CalendarDate,
): ReadonlyArray<CalendarDate.CalendarDate> => {
  const last = dayWithin(today, year)
  const ends = Month.through(Month.of(last)).map(Month.last)
  const days = new Set([...ends, ...history.map((entry) => entry.occurredOn), today])
  return [...days].filter((day) => day <= today).toSorted()
}
