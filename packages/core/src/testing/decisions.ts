/** What a decision knows, and what it came to, for tests. */
import { Result } from "effect"
import type { CanonicalValue } from "../journal/Canonical.ts"
import type { Entry } from "../journal/Entry.ts"
import type { NewEvent } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import { make as dateOf } from "../kernel/CalendarDate.ts"

/** What is known on a day when there are these entries and cells and no others. */
export const knowing = (
  today: string,
  entries: ReadonlyArray<Entry> = [],
  cells: Readonly<Record<string, CanonicalValue>> = {},
): Known => ({
  entries: (stream) => entries.filter((entry) => entry.stream === stream),
  cell: (key) => cells[key],
  officeDate: dateOf(today),
})

/** The one event of a decision to accept. */
export const accepted = <E>(decision: Result.Result<ReadonlyArray<NewEvent>, E>): NewEvent => {
  const [event, ...others] = Result.getOrThrow(decision)
  if (event === undefined || others.length > 0) throw new TypeError("The decision is not of one event")
  return event
}

/** The refusal's code with its fields; `undefined` where the decision is to accept. */
export const refused = <E extends object>(
  decision: Result.Result<ReadonlyArray<NewEvent>, E>,
): object | undefined => (Result.isFailure(decision) ? { ...decision.failure } : undefined)
