import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { leadersStayForTheAccount } from "./leadersStayForTheAccount.ts"

const moved = (on: string, responsibility = "leader"): CaseAct => [
  "ResponsiblePersonMoved",
  on,
  { responsibility },
]
const approved = (on: string): CaseAct => ["FinalAccountApproved", on, {}]

export const leadersStayForTheAccountCases: RuleCases = {
  rule: leadersStayForTheAccount,
  cases: [
    {
      name: "moved on the day of the approval",
      acts: [approved("2011-03-01"), moved("2011-03-01")],
      expected: "satisfied",
    },
    {
      name: "moved the day before; known at second hand, so that it warns",
      acts: [moved("2011-02-28"), approved("2011-03-01")],
      expected: "violated",
      blocks: false,
    },
    { name: "the head of finance", acts: [moved("2011-02-28", "financeHead")], expected: "violated" },
    {
      name: "the head of engineering was free to go",
      acts: [moved("2011-02-28", "technicalHead")],
      expected: "notApplicable",
    },
    { name: "the unit was dissolved", acts: [["OwnerDissolved", "2011-02-28", {}]], expected: "violated" },
    { name: "on the first day of the rules", acts: [moved("2002-09-27")], expected: "violated" },
    { name: "the day before them", acts: [moved("2002-09-26")], expected: "notApplicable" },
    { name: "on their last day", acts: [moved("2016-08-31")], expected: "violated" },
    { name: "the day after it", acts: [moved("2016-09-01")], expected: "notApplicable" },
  ],
  impossible: {
    undetermined: "who left, and when, is in the act; an approval that is not there had not been given",
  },
}
