/** What can be observed of a subject: a named value with the acts that say it, or nothing yet. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { lastDayOf, type PeriodUnit } from "../calendar/workingDays.ts"
import { type CalendarDate, daysBetween } from "../kernel/CalendarDate.ts"
import { type DatedParameter, type Unit, valueOn } from "./DatedParameter.ts"

/** Names an act within its dossier: a position of the journal, or what a file calls it. */
export type ActId = string

/** A value that acts say. */
export interface Said<Value> {
  readonly value: Value
  readonly acts: ReadonlyArray<ActId>
}

export type Observable = bigint | number | boolean | string

export interface Measure<Subject, Value extends Observable> {
  /** `tender.bidDeadline`: what it is of, and what it is. */
  readonly id: string
  readonly title: Bilingual
  readonly unit: Unit | "date" | "flag" | "name"
  readonly of: (subject: Subject) => Said<Value> | undefined
}

/** Amounts, shares, days and counts: what is larger or smaller than another. */
export type Quantity<Subject> = Measure<Subject, bigint> | Measure<Subject, number>
export type Day<Subject> = Measure<Subject, CalendarDate>
export type Flag<Subject> = Measure<Subject, boolean>

export const saidBy = <Value>(value: Value, ...acts: ReadonlyArray<ActId>): Said<Value> => ({ value, acts })

/** Days from one day to another, the first not counted. */
export const daysFrom = <Subject>(
  id: string,
  title: Bilingual,
  [from, to]: readonly [Day<Subject>, Day<Subject>],
): Measure<Subject, number> => ({
  id,
  title,
  unit: "days",
  of: (subject) => {
    const [first, second] = [from.of(subject), to.of(subject)]
    return first === undefined || second === undefined
      ? undefined
      : { value: daysBetween(first.value, second.value), acts: [...first.acts, ...second.acts] }
  },
})

const isPeriodUnit = (unit: Unit): unit is PeriodUnit =>
  unit === "days" || unit === "workingDays" || unit === "months" || unit === "years"

/** The last day of a period that begins with an act, as its number was in force on the day of that act. */
export const lastDayAfter = <Subject>(
  id: string,
  title: Bilingual,
  [begins, period]: readonly [Day<Subject>, DatedParameter<number>],
): Day<Subject> => ({
  id,
  title,
  unit: "date",
  of: (subject) => {
    const begun = begins.of(subject)
    const length = begun === undefined ? undefined : valueOn(period, begun.value)
    if (begun === undefined || length === undefined || !isPeriodUnit(period.unit)) return undefined
    const last = lastDayOf(begun.value, length.value, period.unit)
    return last === undefined ? undefined : { value: last, acts: begun.acts }
  },
})
