/** What a decision may look at, when it is only asked what it would say. */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import type { Entry } from "../../journal/Entry.ts"
import type { Known } from "../../journal/Unit.ts"

export const supposed = (entries: ReadonlyArray<Entry>, today: CalendarDate): Known => ({
  entries: () => entries,
  cell: () => undefined,
  officeDate: today,
})
