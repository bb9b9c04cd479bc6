/** Days between which something is in force, both counted; open where there is no end. */
import { Schema } from "effect"
import { addDays, CalendarDate } from "../kernel/CalendarDate.ts"

export const Period = Schema.Struct({ from: CalendarDate, until: Schema.NullOr(CalendarDate) })
export type Period = typeof Period.Type

export const isIn = ({ from, until }: Period, day: CalendarDate): boolean =>
  day >= from && (until === null || day <= until)

/** The one that is in force on a day. */
export const inForceOn = <Dated extends Period>(
  dated: ReadonlyArray<Dated>,
  day: CalendarDate,
): Dated | undefined => {
  for (const one of dated) if (day >= one.from && (one.until === null || day <= one.until)) return one
  return undefined
}

export interface Faults {
  readonly overlaps: ReadonlyArray<readonly [Period, Period]>
  readonly gaps: ReadonlyArray<Period>
}

/** Where periods in a row overlap, and where nothing is in force between the first day and the last. */
export const faultsIn = (periods: ReadonlyArray<Period>): Faults => {
  const sorted = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const pairs = sorted.slice(1).map((next, index) => [sorted[index] as Period, next] as const)
  return {
    overlaps: pairs.filter(([one, next]) => one.until === null || next.from <= one.until),
    gaps: pairs.flatMap(([{ until }, { from }]) => {
      const first = until === null ? undefined : addDays(until, 1)
      return first !== undefined && first < from ? [{ from: first, until: addDays(from, -1) }] : []
    }),
  }
}
