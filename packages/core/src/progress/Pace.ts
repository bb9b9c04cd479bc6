/** How a project keeps up with the year (进度状态): the last word of its line in every list. */
import { Schema } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Month } from "../kernel/Month.ts"
import { monthWithin } from "../programme/time.ts"
import { aheadOfTime, isBehind, type Sums } from "./Rate.ts"

export const Pace = Schema.Literals(["returnMissing", "noPlan", "behind", "onTime"])
export type Pace = typeof Pace.Type

/** The pace of a project on a date; what is not reported comes before what is slow. */
export const paceOf = (
  project: Sums & { readonly year: number; readonly latestMonth: Month | null },
  asOf: CalendarDate,
): Pace => {
  const { year, latestMonth } = project
  if (latestMonth === null || latestMonth < monthWithin(asOf, year)) return "returnMissing"
  const gap = aheadOfTime(project, { asOf, year, basis: "month" })
  if (gap === undefined) return "noPlan"
  return isBehind(gap) ? "behind" : "onTime"
}
