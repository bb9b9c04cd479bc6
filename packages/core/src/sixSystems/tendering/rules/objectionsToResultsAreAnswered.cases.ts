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
import { objectionsToResultsAreAnswered } from "./objectionsToResultsAreAnswered.ts"

const objected = (on: string, ...more: ReadonlyArray<CaseAct>): ReadonlyArray<CaseAct> => [
  act("ObjectionRaised", on, { objection: "异议一", about: "result" }),
  ...more,
]
const answered = (on: string): CaseAct => act("ObjectionAnswered", on, { objection: "异议一" })

export const objectionsToResultsAreAnsweredCases: RuleCases = {
  rule: objectionsToResultsAreAnswered,
  cases: cases(
    ["answered on the third day", [...mandatory, ...objected("2012-03-05", answered("2012-03-08"))], yes],
    ["answered on the fourth", [...mandatory, ...objected("2012-03-05", answered("2012-03-09"))], no, warns],
    [
      "the third day is a Saturday before 2021, the answer comes on Monday",
      [...mandatory, ...objected("2012-03-07", answered("2012-03-12"))],
      no,
    ],
    [
      "the third day is a Saturday since 2021, the answer comes on Monday",
      [...mandatory, ...objected("2021-03-10", answered("2021-03-15"))],
      yes,
    ],
    [
      "another objection was answered",
      [
        ...mandatory,
        ...objected("2012-03-05", act("ObjectionAnswered", "2012-03-06", { objection: "异议二" })),
      ],
      no,
    ],
    ["not answered, on the last day", [...mandatory, ...objected("2012-03-05")], open, { on: "2012-03-08" }],
    ["not answered, on the day after", [...mandatory, ...objected("2012-03-05")], no, { on: "2012-03-09" }],
    ["the day before the regulations", [...mandatory, ...objected("2012-01-31")], none],
    ["the first day of the regulations", [...mandatory, ...objected("2012-02-01")], no, warns],
    ["the day before the text that was read", [...mandatory, ...objected("2019-03-01")], no, warns],
    ["the day of the text that was read", [...mandatory, ...objected("2019-03-02")], no, blocks],
    ["what need not be tendered", [...small, ...objected("2012-03-05")], none],
    ...acrossScopes({
      by: (on) => [...objected(on)],
      keptBy: (on) => [...objected(on, answered(on))],
      blocks: false,
    }),
  ),
}
