import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { SCHOOL, started, WATER } from "../caseActs.ts"
import { leadersCommitThemselvesBeforeStart } from "./leadersCommitThemselvesBeforeStart.ts"

const FIVE = ["owner", "surveyFirm", "designFirm", "contractor", "supervisionFirm"]
const signed = (on: string, committed = FIVE, authorised = FIVE): CaseAct => [
  "QualityCommitmentsSigned",
  on,
  { committed, authorised },
]

export const leadersCommitThemselvesBeforeStartCases: RuleCases = {
  rule: leadersCommitThemselvesBeforeStart,
  cases: [
    {
      name: "all five on the day of the start",
      acts: [SCHOOL, signed("2014-08-25"), started("2014-08-25")],
      expected: "satisfied",
    },
    {
      name: "the day after; remembered alone, so that it warns",
      acts: [SCHOOL, started("2014-08-25"), signed("2014-08-26")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "four of five",
      acts: [SCHOOL, signed("2020-01-02", FIVE.slice(1)), started("2020-03-01")],
      expected: "violated",
    },
    {
      name: "four of five were authorised",
      acts: [SCHOOL, signed("2020-01-02", FIVE, FIVE.slice(1)), started("2020-03-01")],
      expected: "violated",
    },
    {
      name: "five on several papers",
      acts: [
        SCHOOL,
        signed("2020-01-02", FIVE.slice(0, 2), FIVE.slice(0, 2)),
        signed("2020-01-03", FIVE.slice(2), FIVE.slice(2)),
        started("2020-03-01"),
      ],
      expected: "satisfied",
    },
    {
      name: "nobody says who was authorised",
      acts: [SCHOOL, ["QualityCommitmentsSigned", "2020-01-02", { committed: FIVE }], started("2020-03-01")],
      expected: "undetermined",
    },
    { name: "none", acts: [SCHOOL, started("2020-03-01")], expected: "violated" },
    { name: "water works", acts: [WATER, started("2020-03-01")], expected: "notApplicable" },
    { name: "the day before the measures", acts: [SCHOOL, started("2014-08-24")], expected: "notApplicable" },
  ],
}
