import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, announced, blocks, cases, no, none, notified, warns, yes } from "../caseActs.ts"
import { awardsRestOnAReport } from "./awardsRestOnAReport.ts"

const tender = (report: string, decided: string): ReadonlyArray<CaseAct> => [
  announced("2011-06-01"),
  act("EvaluationReported", report, { candidates: [] }),
  notified("2026-01-05", { decidedOn: decided }),
]

export const awardsRestOnAReportCases: RuleCases = {
  rule: awardsRestOnAReport,
  impossible: {
    undetermined: "a purchase with a notice of award was tendered or was not, and its decision has a day",
  },
  cases: cases(
    ["decided on the day of the report", tender("2012-04-02", "2012-04-02"), yes],
    ["decided the day before", tender("2012-04-02", "2012-04-01"), no, warns],
    ["no report is recorded", [announced("2012-03-01"), notified("2012-04-02")], no],
    ["nothing but the notice of award", [notified("2012-04-02")], none],
    ["the first day of the regulations", tender("2012-02-02", "2012-02-01"), no],
    ["the day before them", tender("2012-02-01", "2012-01-31"), none],
    ["the day before the text that was read", tender("2017-12-28", "2017-12-27"), no, warns],
    ["the day of the text that was read", tender("2017-12-29", "2017-12-28"), no, blocks],
  ),
}
