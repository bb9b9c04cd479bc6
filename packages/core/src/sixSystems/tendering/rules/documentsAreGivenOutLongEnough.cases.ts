import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, issued, no, none, open, planned, warns, yes } from "../caseActs.ts"
import { documentsAreGivenOutLongEnough } from "./documentsAreGivenOutLongEnough.ts"

const sold = (on: string, until: string, plan = {}): ReadonlyArray<CaseAct> => [
  planned(plan),
  issued(on, "2026-01-05", { until }),
]

export const documentsAreGivenOutLongEnoughCases: RuleCases = {
  rule: documentsAreGivenOutLongEnough,
  cases: cases(
    ["five working days across a weekend, the first not counted", sold("2010-03-05", "2010-03-12"), yes],
    ["four working days", sold("2010-03-05", "2010-03-11"), no, warns],
    ["five days with the National Day in between", sold("2010-09-30", "2010-10-08"), no],
    ["with the weekend days on which work is made up", sold("2010-09-30", "2010-10-13"), yes],
    ["goods under the measures for works", sold("2010-03-05", "2010-03-06", { category: "goods" }), none],
    ["the first day of the measures", sold("2003-05-01", "2003-05-02"), open],
    ["the day before them", sold("2003-04-30", "2003-05-01"), none],
    ["four working days on their last day", sold("2012-01-31", "2012-02-06"), no, warns],
    ["five days on the first day of the regulations", sold("2012-02-01", "2012-02-06"), yes],
    ["four days on that day", sold("2012-02-01", "2012-02-05"), no, warns],
    ["four days, for goods", sold("2012-02-01", "2012-02-05", { category: "goods" }), no],
    ["four days on the day of the text that was read", sold("2019-03-02", "2019-03-06"), no, blocks],
    ["four days on the day before it", sold("2019-03-01", "2019-03-05"), no, warns],
    [
      "those of a prequalification",
      [planned(), act("PrequalificationHeld", "2012-02-01", { until: "2012-02-05" })],
      { "1/prequalification": no },
    ],
    ["nobody says when it ended", [planned(), issued("2012-02-01", "2012-03-01")], open],
  ),
}
