import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  act,
  blocks,
  cases,
  mandatory,
  no,
  none,
  notified,
  open,
  small,
  warns,
  yes,
} from "../caseActs.ts"
import { awardsAreReported } from "./awardsAreReported.ts"

const award = (on: string, report?: string): ReadonlyArray<CaseAct> => [
  notified(on),
  ...(report === undefined ? [] : [act("AwardReported", report)]),
]

export const awardsAreReportedCases: RuleCases = {
  rule: awardsAreReported,
  cases: cases(
    ["on the fifteenth day", [...mandatory, ...award("2010-03-29", "2010-04-13")], yes],
    ["on the sixteenth", [...mandatory, ...award("2010-03-29", "2010-04-14")], no, warns],
    [
      "counted from the decision, not from the notice",
      [...mandatory, notified("2010-04-02", { decidedOn: "2010-03-29" }), act("AwardReported", "2010-04-14")],
      no,
    ],
    ["the fifteenth is a Sunday, on Monday", [...mandatory, ...award("2010-04-03", "2010-04-19")], yes],
    ["not yet, on the last day", [...mandatory, ...award("2010-03-29")], open, { on: "2010-04-13" }],
    ["not yet, on the day after", [...mandatory, ...award("2010-03-29")], no, { on: "2010-04-14" }],
    [
      "the first day of the law, whose calendar is not known",
      [...mandatory, ...award("2000-01-01", "2000-03-01")],
      open,
    ],
    ["the day before the law", [...mandatory, ...award("1999-12-31", "2000-03-01")], none],
    [
      "the day before the text that was read",
      [...mandatory, ...award("2017-12-27", "2018-03-01")],
      no,
      warns,
    ],
    ["the day of the text that was read", [...mandatory, ...award("2017-12-28", "2018-03-01")], no, blocks],
    ["what need not be tendered", [...small, ...award("2010-03-29")], none],
    ...acrossScopes({ by: (on) => [...award(on)], keptBy: (on) => [...award(on, on)], blocks: true }),
  ),
}
