import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { GOVERNMENT, SUBSIDISED } from "../caseActs.ts"
import { estimateIsRaisedByItsApprover } from "./estimateIsRaisedByItsApprover.ts"

const ESTIMATED: CaseAct = [
  "ProjectApproved",
  "2018-01-01",
  { stage: "preliminaryDesign", estimateFen: 100n },
]
const GOOD = { estimateFen: 101n, byOriginalApprover: true, fundingSource: "示例县财政预算" }
const adjusted = (on: string, more: object = {}): CaseAct => ["EstimateAdjusted", on, { ...GOOD, ...more }]

export const estimateIsRaisedByItsApproverCases: RuleCases = {
  rule: estimateIsRaisedByItsApprover,
  cases: [
    {
      name: "by the first approver, with the money",
      acts: [GOVERNMENT, ESTIMATED, adjusted("2019-07-01")],
      expected: "satisfied",
    },
    {
      name: "by somebody else",
      acts: [GOVERNMENT, ESTIMATED, adjusted("2019-07-01", { byOriginalApprover: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "without the money",
      acts: [GOVERNMENT, ESTIMATED, adjusted("2020-03-01", { fundingSource: null })],
      expected: "violated",
    },
    {
      name: "the same amount is no rise",
      acts: [GOVERNMENT, ESTIMATED, adjusted("2020-03-01", { estimateFen: 100n, fundingSource: null })],
      expected: "notApplicable",
    },
    {
      name: "a second rise is measured on the first",
      acts: [
        GOVERNMENT,
        ESTIMATED,
        adjusted("2020-03-01", { estimateFen: 200n }),
        adjusted("2020-04-01", { estimateFen: 150n, fundingSource: null }),
      ],
      expected: { a3: "satisfied", a4: "notApplicable" },
    },
    {
      name: "nobody says who approved it",
      acts: [GOVERNMENT, ESTIMATED, ["EstimateAdjusted", "2020-03-01", { estimateFen: 101n }]],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [GOVERNMENT, ESTIMATED, adjusted("2019-06-30", { fundingSource: null })],
      expected: "notApplicable",
    },
    {
      name: "a subsidised project",
      acts: [SUBSIDISED, ESTIMATED, adjusted("2020-03-01", { fundingSource: null })],
      expected: "notApplicable",
    },
  ],
}
