/** What a decision may look at, when it is only asked what it would say. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Entry, StreamId } from "../journal/Entry.ts"
import type { Known } from "../journal/Unit.ts"

/** The same, where it looks at several streams. */
export const supposedIn = (
  streams: ReadonlyMap<StreamId, ReadonlyArray<Entry>>,
  today: CalendarDate,
): Known => ({
  entries: (stream) => streams.get(stream) ?? NOTHING,
  cell: () => undefined,
  officeDate: today,
})

const NOTHING: ReadonlyArray<Entry> = []

export const supposed = (entries: ReadonlyArray<Entry>, today: CalendarDate): Known => ({
  entries: () => entries,
  cell: () => undefined,
  officeDate: today,
})
