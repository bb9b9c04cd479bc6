import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { described } from "../caseActs.ts"
import { leadersNormallyStayForTheAccount } from "./leadersNormallyStayForTheAccount.ts"

const moved = (on: string, responsibility = "leader"): CaseAct => [
  "ResponsiblePersonMoved",
  on,
  { responsibility },
]
const approved = (on: string): CaseAct => ["FinalAccountApproved", on, {}]

export const leadersNormallyStayForTheAccountCases: RuleCases = {
  rule: leadersNormallyStayForTheAccount,
  cases: [
    {
      name: "moved on the day of the approval",
      acts: [approved("2018-03-01"), moved("2018-03-01")],
      expected: "satisfied",
    },
    {
      name: "moved the day before: normally one stays",
      acts: [moved("2018-02-28"), approved("2018-03-01")],
      expected: "violated",
      blocks: false,
    },
    { name: "the unit was dissolved", acts: [["OwnerDissolved", "2018-02-28", {}]], expected: "violated" },
    {
      name: "the head of estimates of a large project",
      acts: [described({ scale: "large" }), moved("2018-02-28", "costHead")],
      expected: "violated",
    },
    {
      name: "the head of engineering of a small project",
      acts: [described({ scale: "small" }), moved("2018-02-28", "technicalHead")],
      expected: "notApplicable",
    },
    {
      name: "nobody says how large the project is",
      acts: [moved("2018-02-28", "technicalHead")],
      expected: "undetermined",
    },
    { name: "on the first day of the measures", acts: [moved("2016-09-01")], expected: "violated" },
    { name: "the day before them", acts: [moved("2016-08-31")], expected: "notApplicable" },
  ],
}
