import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { GOVERNMENT, SUBSIDISED } from "../caseActs.ts"
import { approvalsAreArchived } from "./approvalsAreArchived.ts"

const approved = (on: string): CaseAct => [
  "ProjectApproved",
  on,
  {
    stage: "feasibility",
    paper: { number: "示例发改投资〔2019〕1号", title: null, issuer: null },
  },
]
const listed = (...documents: ReadonlyArray<string>): CaseAct => [
  "ArchiveListed",
  "2021-01-05",
  { documents },
]

export const approvalsAreArchivedCases: RuleCases = {
  rule: approvalsAreArchived,
  cases: [
    {
      name: "in the list",
      acts: [GOVERNMENT, approved("2019-07-01"), listed("示例发改投资〔2019〕1号")],
      expected: "satisfied",
    },
    {
      name: "not in the list",
      acts: [GOVERNMENT, approved("2019-07-01"), listed("示例发改投资〔2019〕2号")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "in the second list",
      acts: [GOVERNMENT, approved("2019-07-01"), listed(), listed("示例发改投资〔2019〕1号")],
      expected: "satisfied",
    },
    { name: "no list so far", acts: [GOVERNMENT, approved("2019-07-01")], expected: "undetermined" },
    {
      name: "an approval without a number",
      acts: [GOVERNMENT, ["ProjectApproved", "2019-07-01", { stage: "feasibility" }], listed()],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [GOVERNMENT, approved("2019-06-30"), listed()],
      expected: "notApplicable",
    },
    {
      name: "a subsidised project",
      acts: [SUBSIDISED, approved("2019-07-01"), listed()],
      expected: "notApplicable",
    },
  ],
}
