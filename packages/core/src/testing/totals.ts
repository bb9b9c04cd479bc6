/** Sums made the plain way, for tests of those that are made in one go. */
import type { Totals } from "../progress/Totals.ts"

export const MEASURES = [
  "projectCount",
  "reportedCount",
  "annualPlanFen",
  "investedFen",
  "disbursedFen",
  "spentFen",
] as const

/** Every measure added up by itself, as text: what totals must say. */
export const summed = (rows: ReadonlyArray<Totals>): ReadonlyArray<string> =>
  MEASURES.map((measure) => String(rows.reduce((sum, row) => sum + BigInt(row[measure]), 0n)))
