/** Acts that many cases of this system begin with. */
import type { CaseAct } from "../../testing/ruleCases.ts"

const EARLY = "1990-01-01"

/** What the project is, long before anything happened. */
export const described = (payload: Readonly<Record<string, unknown>>): CaseAct => [
  "ProjectDescribed",
  EARLY,
  payload,
]

export const GOVERNMENT = described({ governmentInvestment: "direct", fiscalFen: 1n })
export const CAPITAL = described({ governmentInvestment: "capitalInjection" })
export const SUBSIDISED = described({ governmentInvestment: "subsidy" })
export const SCHOOL = described({ sector: "school" })
export const WATER = described({ sector: "water" })

export const started = (on: string): CaseAct => ["WorksStarted", on, {}]

export const OWNER = { code: "00000006-X", name: "示例供水站" }
export const CONTRACTOR = { code: "00000000-0", name: "示例建筑公司" }
