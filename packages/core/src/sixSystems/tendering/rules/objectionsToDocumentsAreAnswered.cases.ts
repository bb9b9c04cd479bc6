import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, issued, no, none, open, warns, yes } from "../caseActs.ts"
import { objectionsToDocumentsAreAnswered } from "./objectionsToDocumentsAreAnswered.ts"

const TENDER = { about: "tenderDocuments" }
const PREQUALIFICATION = { about: "prequalificationDocuments" }

/** Documents whose bids end on a day and whose applications on another, and an objection to them. */
const objected = (
  on: string,
  facts: Readonly<Record<string, unknown>>,
  ...more: ReadonlyArray<CaseAct>
): ReadonlyArray<CaseAct> => [
  act("PrequalificationHeld", "2012-01-05", { applyBy: "2012-02-13" }),
  issued("2012-01-05", "2012-03-20"),
  act("ObjectionRaised", on, { objection: "异议一", ...facts }),
  ...more,
]

const answered = (on: string): CaseAct => act("ObjectionAnswered", on, { objection: "异议一" })

export const objectionsToDocumentsAreAnsweredCases: RuleCases = {
  rule: objectionsToDocumentsAreAnswered,
  cases: cases(
    ["answered on the third day", objected("2012-03-05", TENDER, answered("2012-03-08")), yes],
    ["answered on the fourth", objected("2012-03-05", TENDER, answered("2012-03-09")), no, warns],
    [
      "the third day is a Sunday, the answer comes on Monday",
      objected("2012-03-01", TENDER, answered("2012-03-05")),
      yes,
    ],
    [
      "the third day is a Sunday, the answer comes on Tuesday",
      objected("2012-03-01", TENDER, answered("2012-03-06")),
      no,
    ],
    ["not answered, on the last day", objected("2012-03-05", TENDER), open, { on: "2012-03-08" }],
    ["not answered, on the day after", objected("2012-03-05", TENDER), no, { on: "2012-03-09" }],
    ["ten days before the last day for bids", objected("2012-03-10", TENDER, answered("2012-03-31")), no],
    [
      "nine days before: too late to be answered in time",
      objected("2012-03-11", TENDER, answered("2012-03-31")),
      none,
    ],
    [
      "two days before the end of applications",
      objected("2012-02-11", PREQUALIFICATION, answered("2012-03-31")),
      no,
    ],
    ["one day before", objected("2012-02-12", PREQUALIFICATION, answered("2012-03-31")), none],
    ["the day before the regulations", objected("2012-01-31", TENDER, answered("2012-03-31")), none],
    ["the first day of the regulations", objected("2012-02-01", TENDER, answered("2012-03-31")), no],
    [
      "the day of the text that was read",
      [
        issued("2019-02-20", "2019-04-20"),
        act("ObjectionRaised", "2019-03-02", { objection: "异议一", ...TENDER }),
      ],
      no,
      blocks,
    ],
    [
      "the day before it",
      [
        issued("2019-02-20", "2019-04-20"),
        act("ObjectionRaised", "2019-03-01", { objection: "异议一", ...TENDER }),
      ],
      no,
      warns,
    ],
    ["to the result is another matter", objected("2012-03-05", { about: "result" }), {}],
  ),
}
