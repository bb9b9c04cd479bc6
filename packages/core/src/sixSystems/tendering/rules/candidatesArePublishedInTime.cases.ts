import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  act,
  blocks,
  cases,
  mandatory,
  no,
  none,
  open,
  small,
  warns,
  yes,
} from "../caseActs.ts"
import { candidatesArePublishedInTime } from "./candidatesArePublishedInTime.ts"

const tender = (report: string, publication?: string): ReadonlyArray<CaseAct> => [
  act("EvaluationReported", report, { candidates: [] }),
  ...(publication === undefined ? [] : [act("CandidatesPublished", publication)]),
]

export const candidatesArePublishedInTimeCases: RuleCases = {
  rule: candidatesArePublishedInTime,
  cases: cases(
    ["on the third day", [...mandatory, ...tender("2012-03-05", "2012-03-08")], yes],
    ["on the fourth", [...mandatory, ...tender("2012-03-05", "2012-03-09")], no, warns],
    ["the third day is a Sunday, on Monday", [...mandatory, ...tender("2012-03-01", "2012-03-05")], yes],
    [
      "the third day is a Saturday before 2021, on Monday",
      [...mandatory, ...tender("2012-03-07", "2012-03-12")],
      no,
    ],
    [
      "the third day is a Saturday since 2021, on Monday",
      [...mandatory, ...tender("2021-03-10", "2021-03-15")],
      yes,
    ],
    ["not yet, on the last day", [...mandatory, ...tender("2012-03-05")], open, { on: "2012-03-08" }],
    ["not yet, on the day after", [...mandatory, ...tender("2012-03-05")], no, { on: "2012-03-09" }],
    ["in 2010 there was no such rule", [...mandatory, ...tender("2010-03-29")], none],
    ["the day before the regulations", [...mandatory, ...tender("2012-01-31", "2012-02-20")], none],
    ["the first day of the regulations", [...mandatory, ...tender("2012-02-01", "2012-02-20")], no, warns],
    [
      "the day before the text that was read",
      [...mandatory, ...tender("2019-03-01", "2019-03-20")],
      no,
      warns,
    ],
    ["the day of the text that was read", [...mandatory, ...tender("2019-03-02", "2019-03-20")], no, blocks],
    ["what need not be tendered", [...small, ...tender("2012-03-05", "2012-03-20")], none],
    ...acrossScopes({ by: (on) => [...tender(on)], keptBy: (on) => [...tender(on, on)], blocks: false }),
  ),
}
