import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { described } from "../caseActs.ts"
import { surplusGoesBack } from "./surplusGoesBack.ts"

const GOVERNMENT = described({ governmentInvestment: "direct" })
const approved = (on: string, surplusFen?: bigint): CaseAct => [
  "FinalAccountApproved",
  on,
  surplusFen === undefined ? {} : { surplusFen },
]
const returned = (amountFen: bigint): CaseAct => ["SurplusReturned", "2021-01-05", { amountFen }]

export const surplusGoesBackCases: RuleCases = {
  rule: surplusGoesBack,
  cases: [
    {
      name: "all of it, in two payments",
      acts: [GOVERNMENT, approved("2019-07-01", 100n), returned(60n), returned(40n)],
      expected: "satisfied",
    },
    {
      name: "a fen less",
      acts: [GOVERNMENT, approved("2019-07-01", 100n), returned(99n)],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nothing so far: no day is set for it here",
      acts: [GOVERNMENT, approved("2019-07-01", 100n)],
      expected: "undetermined",
    },
    { name: "no surplus", acts: [GOVERNMENT, approved("2019-07-01", 0n)], expected: "notApplicable" },
    {
      name: "nobody says whether there is one",
      acts: [GOVERNMENT, approved("2019-07-01")],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [GOVERNMENT, approved("2019-06-30", 100n), returned(99n)],
      expected: "notApplicable",
    },
    {
      name: "a subsidised project",
      acts: [described({ governmentInvestment: "subsidy" }), approved("2019-07-01", 100n), returned(1n)],
      expected: "notApplicable",
    },
  ],
}
