import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { CAPITAL, GOVERNMENT, SUBSIDISED } from "../caseActs.ts"
import { contractorPaysNothingForTheOwner } from "./contractorPaysNothingForTheOwner.ts"

const funded = (on: string, contractorAdvanceFen?: bigint): CaseAct => [
  "FundingArranged",
  on,
  { contract: "1", ...(contractorAdvanceFen === undefined ? {} : { contractorAdvanceFen }) },
]

export const contractorPaysNothingForTheOwnerCases: RuleCases = {
  rule: contractorPaysNothingForTheOwner,
  cases: [
    { name: "nothing", acts: [GOVERNMENT, funded("2020-05-01", 0n)], expected: "satisfied" },
    { name: "a fen", acts: [GOVERNMENT, funded("2020-05-01", 1n)], expected: "violated", blocks: true },
    {
      name: "a fen, the day before",
      acts: [CAPITAL, funded("2020-04-30", 1n)],
      expected: "violated",
      blocks: true,
    },
    {
      name: "on the first day of the regulations",
      acts: [GOVERNMENT, funded("2019-07-01", 1n)],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before, by a notice that is remembered alone",
      acts: [GOVERNMENT, funded("2019-06-30", 1n)],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the first day of that notice",
      acts: [GOVERNMENT, funded("2006-01-04", 1n)],
      expected: "violated",
      blocks: false,
    },
    { name: "the day before it", acts: [GOVERNMENT, funded("2006-01-03", 1n)], expected: "notApplicable" },
    { name: "a subsidised project", acts: [SUBSIDISED, funded("2020-05-01", 1n)], expected: "notApplicable" },
    { name: "nobody says how much", acts: [GOVERNMENT, funded("2020-05-01")], expected: "undetermined" },
  ],
}
