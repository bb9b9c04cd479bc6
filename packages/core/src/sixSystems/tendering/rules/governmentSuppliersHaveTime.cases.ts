import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { blocks, cases, issued, no, none, open, planned, warns, yes } from "../caseActs.ts"
import { governmentSuppliersHaveTime } from "./governmentSuppliersHaveTime.ts"

const tender = (on: string, deadline: string, plan = {}): ReadonlyArray<CaseAct> => [
  planned({ category: "goods", isGovernmentProcurement: true, ...plan }),
  issued(on, deadline),
]

export const governmentSuppliersHaveTimeCases: RuleCases = {
  rule: governmentSuppliersHaveTime,
  cases: cases(
    ["twenty days", tender("2010-03-01", "2010-03-21"), yes],
    ["nineteen days", tender("2010-03-01", "2010-03-20"), no, warns],
    ["nineteen days, for services", tender("2010-03-01", "2010-03-20", { category: "service" }), no],
    ["nineteen days on the day of the text that was read", tender("2014-08-31", "2014-09-19"), no, blocks],
    ["nineteen days on the day before it", tender("2014-08-30", "2014-09-18"), no, warns],
    ["the first day of the law", tender("2003-01-01", "2003-01-02"), no],
    ["the day before the law", tender("2002-12-31", "2003-01-01"), none],
    ["works", tender("2010-03-01", "2010-03-20", { category: "works" }), none],
    ["not of the government", tender("2010-03-01", "2010-03-20", { isGovernmentProcurement: false }), none],
    [
      "nobody says whether it is of the government",
      [planned({ category: "goods" }), issued("2010-03-01", "2010-03-20")],
      open,
    ],
  ),
}
