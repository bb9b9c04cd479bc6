/** Acts that many cases of this system begin with. */
import type { CaseAct } from "../../testing/ruleCases.ts"

/** What the project is, long before anything happened. */
export const described = (payload: Readonly<Record<string, unknown>>): CaseAct => [
  "ProjectDescribed",
  "1990-01-01",
  payload,
]

export const SCHOOL = described({ sector: "school" })
export const HOUSING = described({ sector: "building", isHousing: true, needsFirePaper: false })
export const WATER = described({ sector: "water" })
export const ROAD = described({ sector: "road" })

export const accepted = (on: string, more: Readonly<Record<string, unknown>> = {}): CaseAct => [
  "AcceptanceHeld",
  on,
  { passed: true, ...more },
]

export const completed = (on: string, more: Readonly<Record<string, unknown>> = {}): CaseAct => [
  "WorksCompleted",
  on,
  more,
]

/** Without one of several. */
export const without = (all: ReadonlyArray<string>, one: string): ReadonlyArray<string> =>
  all.filter((other) => other !== one)
