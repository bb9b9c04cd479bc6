import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { blocks, cases, issued, no, none, open, planned, yes } from "../caseActs.ts"
import { governmentDocumentsStayAvailable } from "./governmentDocumentsStayAvailable.ts"

const given = (on: string, until: string, plan = {}): ReadonlyArray<CaseAct> => [
  planned({ category: "goods", isGovernmentProcurement: true, ...plan }),
  issued(on, "2026-01-05", { until }),
]

export const governmentDocumentsStayAvailableCases: RuleCases = {
  rule: governmentDocumentsStayAvailable,
  cases: cases(
    ["five working days, the first not counted", given("2015-03-02", "2015-03-09"), yes],
    ["four working days", given("2015-03-02", "2015-03-06"), no, blocks],
    ["the first day of the regulations", given("2015-03-01", "2015-03-05"), no],
    ["the day before them", given("2015-02-28", "2015-03-01"), none],
    ["works", given("2015-03-02", "2015-03-03", { category: "works" }), none],
    ["not of the government", given("2015-03-02", "2015-03-03", { isGovernmentProcurement: false }), none],
    [
      "in a year whose working days are not announced",
      given("2031-03-03", "2031-03-04"),
      open,
      { on: "2031-06-30" },
    ],
  ),
}
