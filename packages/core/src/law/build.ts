/** Measures made from acts: their day, and yes or no as they say it. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { type ActId, type Day, type Flag, type Said, saidBy } from "./Measure.ts"

/** An act, as far as it says when it was. */
export interface Dated {
  readonly id: ActId
  readonly on: CalendarDate
}

export const dayOf = (act: Dated | undefined): Said<CalendarDate> | undefined =>
  act === undefined ? undefined : saidBy(act.on, act.id)

/** The day of an act, by the identity and the titles of the measure. */
export const dayThat = <Subject>(
  [id, zh, en]: readonly [id: string, zh: string, en: string],
  act: (subject: Subject) => Dated | undefined,
): Day<Subject> => ({ id, title: { zh, en }, unit: "date", of: (subject) => dayOf(act(subject)) })

/** A day that an act states, beside its own. */
export const dayStated = <Subject>(
  [id, zh, en]: readonly [id: string, zh: string, en: string],
  of: (subject: Subject) => Said<CalendarDate> | undefined,
): Day<Subject> => ({ id, title: { zh, en }, unit: "date", of })

export const flagThat = <Subject>(
  [id, zh, en]: readonly [id: string, zh: string, en: string],
  of: (subject: Subject) => Said<boolean> | undefined,
): Flag<Subject> => ({ id, title: { zh, en }, unit: "flag", of })

/** What is told of a said value: unknown where it is. */
export const toldOf = <Value, Told>(
  said: Said<Value> | undefined,
  tell: (value: Value) => Told | undefined,
): Said<Told> | undefined => {
  const told = said === undefined ? undefined : tell(said.value)
  return said === undefined || told === undefined ? undefined : { value: told, acts: said.acts }
}

/** Yes where any says so, no where all say no, and otherwise unknown. */
export const anySaid = (...parts: ReadonlyArray<Said<boolean> | undefined>): Said<boolean> | undefined => {
  const yes = parts.find((part) => part?.value === true)
  if (yes !== undefined) return yes
  return parts.includes(undefined)
    ? undefined
    : { value: false, acts: parts.flatMap((part) => part?.acts ?? []) }
}

/** The first of several acts in the order of their days. */
export const earliest = <Act extends Dated>(acts: ReadonlyArray<Act | undefined>): Act | undefined =>
  acts.reduce(
    (first, act) => (act !== undefined && (first === undefined || act.on < first.on) ? act : first),
    undefined,
  )

export const latest = <Act extends Dated>(acts: ReadonlyArray<Act | undefined>): Act | undefined =>
  acts.reduce(
    (last, act) => (act !== undefined && (last === undefined || act.on >= last.on) ? act : last),
    undefined,
  )
