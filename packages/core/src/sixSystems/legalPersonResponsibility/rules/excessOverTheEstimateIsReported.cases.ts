import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { GOVERNMENT, SUBSIDISED } from "../caseActs.ts"
import { excessOverTheEstimateIsReported } from "./excessOverTheEstimateIsReported.ts"

const estimated = (
  feasibility: bigint,
  design: bigint,
  on = "2020-03-01",
  more = {},
): ReadonlyArray<CaseAct> => [
  ["ProjectApproved", "2019-01-01", { stage: "feasibility", estimateFen: feasibility }],
  ["ProjectApproved", on, { stage: "preliminaryDesign", estimateFen: design, ...more }],
]
const reported = (on: string): CaseAct => ["OverrunReported", on, {}]

export const excessOverTheEstimateIsReportedCases: RuleCases = {
  rule: excessOverTheEstimateIsReported,
  cases: [
    {
      name: "a tenth above and no more",
      acts: [GOVERNMENT, ...estimated(1_000_000_000n, 1_100_000_000n)],
      expected: "notApplicable",
    },
    {
      name: "a fen more than a tenth above, and not reported",
      acts: [GOVERNMENT, ...estimated(1_000_000_000n, 1_100_000_001n)],
      expected: "violated",
      blocks: true,
    },
    {
      name: "below the estimate",
      acts: [GOVERNMENT, ...estimated(1_000_000_000n, 900_000_000n)],
      expected: "notApplicable",
    },
    {
      name: "reported on the day of the approval",
      acts: [GOVERNMENT, ...estimated(100n, 200n), reported("2020-03-01")],
      expected: "satisfied",
    },
    {
      name: "reported the day after",
      acts: [GOVERNMENT, ...estimated(100n, 200n), reported("2020-03-02")],
      expected: "violated",
    },
    {
      name: "submitted on the first day of the regulations",
      acts: [GOVERNMENT, ...estimated(100n, 200n, "2019-08-01", { submittedOn: "2019-07-01" })],
      expected: "violated",
    },
    {
      name: "submitted the day before",
      acts: [GOVERNMENT, ...estimated(100n, 200n, "2019-08-01", { submittedOn: "2019-06-30" })],
      expected: "notApplicable",
    },
    {
      name: "a subsidised project",
      acts: [SUBSIDISED, ...estimated(100n, 200n)],
      expected: "notApplicable",
    },
    {
      name: "the estimate is not known",
      acts: [GOVERNMENT, ...estimated(100n, 200n).slice(1)],
      expected: "undetermined",
    },
    { name: "nothing was submitted", acts: [GOVERNMENT], expected: "undetermined" },
  ],
}
