import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, no, none, notified, open, planned, yes } from "../caseActs.ts"
import { governmentAwardsAreDecidedSoon } from "./governmentAwardsAreDecidedSoon.ts"

const government = (facts: Readonly<Record<string, unknown>> = {}): CaseAct =>
  planned({ category: "goods", isGovernmentProcurement: true, ...facts })

const award = (report: string, decided?: string): ReadonlyArray<CaseAct> => [
  act("EvaluationReported", report, { candidates: [] }),
  ...(decided === undefined ? [] : [notified(decided)]),
]

export const governmentAwardsAreDecidedSoonCases: RuleCases = {
  rule: governmentAwardsAreDecidedSoon,
  cases: cases(
    ["on the fifth working day", [government(), ...award("2015-04-08", "2015-04-15")], yes],
    ["on the sixth", [government(), ...award("2015-04-08", "2015-04-16")], no, blocks],
    ["with Qingming in between", [government(), ...award("2015-04-01", "2015-04-09")], yes],
    ["not yet, on the last day", [government(), ...award("2015-04-08")], open, { on: "2015-04-15" }],
    ["not yet, on the day after", [government(), ...award("2015-04-08")], no, { on: "2015-04-16" }],
    ["the first day of the regulations", [government(), ...award("2015-03-01", "2015-03-31")], no],
    ["the day before them", [government(), ...award("2015-02-28", "2015-03-31")], none],
    [
      "not of the government",
      [government({ isGovernmentProcurement: false }), ...award("2015-04-08", "2015-05-08")],
      none,
    ],
  ),
}
