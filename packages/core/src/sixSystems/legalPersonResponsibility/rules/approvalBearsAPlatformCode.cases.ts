import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { described, GOVERNMENT, SUBSIDISED } from "../caseActs.ts"
import { approvalBearsAPlatformCode } from "./approvalBearsAPlatformCode.ts"

const approved = (on: string, more: object = {}): CaseAct => [
  "ProjectApproved",
  on,
  { stage: "feasibility", ...more },
]
const CODE = { platformCode: "2019-340000-78-01-000001" }

export const approvalBearsAPlatformCodeCases: RuleCases = {
  rule: approvalBearsAPlatformCode,
  cases: [
    { name: "in the approval", acts: [GOVERNMENT, approved("2019-07-01", CODE)], expected: "satisfied" },
    {
      name: "in the description of the project",
      acts: [described({ governmentInvestment: "direct", ...CODE }), approved("2020-03-01")],
      expected: "satisfied",
    },
    {
      name: "the approval has none",
      acts: [GOVERNMENT, approved("2019-07-01", { platformCode: null })],
      expected: "violated",
      blocks: true,
    },
    { name: "nothing is said of it", acts: [GOVERNMENT, approved("2020-03-01")], expected: "undetermined" },
    {
      name: "the day before the regulations",
      acts: [GOVERNMENT, approved("2019-06-30", { platformCode: null })],
      expected: "notApplicable",
    },
    {
      name: "a subsidised project",
      acts: [SUBSIDISED, approved("2020-03-01", { platformCode: null })],
      expected: "notApplicable",
    },
    {
      name: "each approval for itself",
      acts: [GOVERNMENT, approved("2020-03-01", CODE), approved("2020-04-01", { platformCode: null })],
      expected: { a2: "satisfied", a3: "violated" },
    },
  ],
}
