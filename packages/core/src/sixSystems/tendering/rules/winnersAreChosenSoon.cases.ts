import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, cases, no, none, notified, open, planned, warns, yes } from "../caseActs.ts"
import { winnersAreChosenSoon } from "./winnersAreChosenSoon.ts"

const tender = (
  report: string,
  decided: string,
  plan: Readonly<Record<string, unknown>> = {},
): ReadonlyArray<CaseAct> => [
  planned(plan),
  act("EvaluationReported", report, { candidates: [] }),
  notified("2013-12-31", { decidedOn: decided }),
]

export const winnersAreChosenSoonCases: RuleCases = {
  rule: winnersAreChosenSoon,
  cases: cases(
    ["on the fifteenth day", tender("2010-03-29", "2010-04-13"), yes],
    ["on the sixteenth", tender("2010-03-29", "2010-04-14"), no, warns],
    ["the fifteenth is a Sunday, on Monday", tender("2010-04-03", "2010-04-19"), yes],
    [
      "the notice alone says when",
      [planned(), act("EvaluationReported", "2010-03-29", { candidates: [] }), notified("2010-04-14")],
      no,
    ],
    [
      "not yet, on the last day",
      [planned(), act("EvaluationReported", "2010-03-29", { candidates: [] })],
      open,
      { on: "2010-04-13" },
    ],
    [
      "not yet, on the day after",
      [planned(), act("EvaluationReported", "2010-03-29", { candidates: [] })],
      no,
      { on: "2010-04-14" },
    ],
    ["goods", tender("2010-03-29", "2010-05-29", { category: "goods" }), none],
    ["the first day of the measures, whose calendar is not known", tender("2003-05-01", "2003-12-31"), open],
    ["the day before the measures", tender("2003-04-30", "2003-12-31"), none],
    ["their last day", tender("2013-04-30", "2013-12-31"), no],
    ["the day after", tender("2013-05-01", "2013-12-31"), none],
  ),
}
