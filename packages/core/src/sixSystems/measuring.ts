/** Short ways to name what rules look at. */
import type { Fen } from "../kernel/Money.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Day, Flag, Measure, Said } from "../law/Measure.ts"
import type { Unit } from "../law/DatedParameter.ts"

/** The title of a measure, in Chinese and in English. */
export type Words = readonly [zh: string, en: string]

type Of<Subject, Value> = (subject: Subject) => Said<Value> | undefined

export const day = <Subject>(id: string, [zh, en]: Words, of: Of<Subject, CalendarDate>): Day<Subject> => ({
  id,
  title: { zh, en },
  unit: "date",
  of,
})

export const flag = <Subject>(id: string, [zh, en]: Words, of: Of<Subject, boolean>): Flag<Subject> => ({
  id,
  title: { zh, en },
  unit: "flag",
  of,
})

export const amount = <Subject>(
  id: string,
  [zh, en]: Words,
  of: Of<Subject, Fen>,
): Measure<Subject, bigint> => ({ id, title: { zh, en }, unit: "fen", of })

export const quantity = <Subject>(
  id: string,
  unit: Unit,
  [zh, en]: Words,
  of: Of<Subject, number>,
): Measure<Subject, number> => ({ id, title: { zh, en }, unit, of })

export const name = <Subject>(
  id: string,
  [zh, en]: Words,
  of: Of<Subject, string>,
): Measure<Subject, string> => ({ id, title: { zh, en }, unit: "name", of })

/** What some sayings come to together; unknown where one of them is. */
export const together = <One, Value>(
  parts: ReadonlyArray<Said<One> | undefined>,
  value: (values: ReadonlyArray<One>) => Value,
): Said<Value> | undefined => {
  const known = parts.flatMap((part) => part ?? [])
  return known.length < parts.length
    ? undefined
    : { value: value(known.map((part) => part.value)), acts: known.flatMap(({ acts }) => acts) }
}

/** The sum of what acts say; nothing is nothing, as long as the acts are all there are. */
export const sumOf = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((sum, one) => sum + one, 0n)
