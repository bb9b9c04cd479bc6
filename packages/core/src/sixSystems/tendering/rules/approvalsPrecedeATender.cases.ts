import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { announced, blocks, cases, described, no, none, open, warns, yes } from "../caseActs.ts"
import { approvalsPrecedeATender } from "./approvalsPrecedeATender.ts"

const tender = (approved: string, on: string, stage = "feasibility"): ReadonlyArray<CaseAct> => [
  described(),
  ["ProjectApproved", approved, { stage }],
  announced(on),
]

export const approvalsPrecedeATenderCases: RuleCases = {
  rule: approvalsPrecedeATender,
  cases: cases(
    ["on the day of the notice", tender("2010-03-01", "2010-03-01"), yes],
    ["the day after it", tender("2010-03-02", "2010-03-01"), no, warns],
    ["the preliminary design", tender("2010-03-01", "2010-03-01", "preliminaryDesign"), yes],
    ["the proposal alone", tender("2010-02-01", "2010-03-01", "proposal"), open],
    [
      "the first of two counts",
      [
        ...tender("2010-03-01", "2010-03-01"),
        ["ProjectApproved", "2010-05-01", { stage: "preliminaryDesign" }],
      ],
      yes,
    ],
    ["no approval is recorded: it may be one that needs none", [described(), announced("2010-03-01")], open],
    ["no fiscal money in it", [described({ fiscalFen: 0n }), announced("2010-03-01")], none],
    ["the first day of the law", tender("2000-01-02", "2000-01-01"), no],
    ["the day before the law", tender("2000-01-01", "1999-12-31"), none],
    ["the day before the text that was read", tender("2017-12-28", "2017-12-27"), no, warns],
    ["the day of the text that was read", tender("2017-12-29", "2017-12-28"), no, blocks],
  ),
}
