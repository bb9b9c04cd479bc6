/** How measures of 招投标制 are made from acts. */
import type { CalendarDate } from "../../../kernel/CalendarDate.ts"
import { saidBy, type ActId, type Day, type Flag, type Said } from "../../../law/Measure.ts"

interface Dated {
  readonly id: ActId
  readonly on: CalendarDate
}

/** The day of an act. */
export const dayOf = (act: Dated | undefined): Said<CalendarDate> | undefined =>
  act === undefined ? undefined : saidBy(act.on, act.id)

/** A value with the acts of all that it was made of. */
export const together = <Value>(
  value: Value,
  ...parts: ReadonlyArray<Said<unknown> | undefined>
): Said<Value> => ({ value, acts: parts.flatMap((part) => part?.acts ?? []) })

export const dayMeasure = <Subject>(
  id: string,
  [zh, en]: readonly [string, string],
  of: (subject: Subject) => Said<CalendarDate> | undefined,
): Day<Subject> => ({ id, title: { zh, en }, unit: "date", of })

export const flagMeasure = <Subject>(
  id: string,
  [zh, en]: readonly [string, string],
  of: (subject: Subject) => Said<boolean> | undefined,
): Flag<Subject> => ({ id, title: { zh, en }, unit: "flag", of })

export const countMeasure = <Subject>(
  id: string,
  [zh, en]: readonly [string, string],
  of: (subject: Subject) => Said<number> | undefined,
) => ({ id, title: { zh, en }, unit: "count", of }) as const

export const amountMeasure = <Subject>(
  id: string,
  [zh, en]: readonly [string, string],
  of: (subject: Subject) => Said<bigint> | undefined,
) => ({ id, title: { zh, en }, unit: "fen", of }) as const
