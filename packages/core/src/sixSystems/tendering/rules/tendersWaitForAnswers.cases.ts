import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, issued, no, none, notified, open, opened, warns, yes } from "../caseActs.ts"
import { tendersWaitForAnswers } from "./tendersWaitForAnswers.ts"

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

const openedOn = (on: string): CaseAct => opened(on, [])
const RESULT = { about: "result" }

export const tendersWaitForAnswersCases: RuleCases = {
  rule: tendersWaitForAnswers,
  cases: cases(
    [
      "opened after the answer",
      objected("2012-03-05", TENDER, answered("2012-03-07"), openedOn("2012-03-20")),
      yes,
    ],
    [
      "opened on the day of the answer",
      objected("2012-03-05", TENDER, answered("2012-03-20"), openedOn("2012-03-20")),
      yes,
    ],
    [
      "opened before the answer",
      objected("2012-03-05", TENDER, answered("2012-03-21"), openedOn("2012-03-20")),
      no,
      warns,
    ],
    ["opened with no answer", objected("2012-03-05", TENDER, openedOn("2012-03-20")), no],
    ["opened before anybody objected", objected("2012-03-05", TENDER, openedOn("2012-03-04")), yes],
    ["neither opened nor answered", objected("2012-03-05", TENDER), open],
    [
      "an objection that came too late does not suspend",
      objected("2012-03-11", TENDER, openedOn("2012-03-20")),
      none,
    ],
    [
      "documents of the tender were issued before an answer about the prequalification",
      [...objected("2012-02-10", PREQUALIFICATION), issued("2012-02-12", "2012-03-20")],
      no,
    ],
    [
      "the winner was told before an answer about the result",
      objected("2012-04-10", RESULT, notified("2012-04-12"), answered("2012-04-13")),
      no,
    ],
    [
      "the winner was told after it",
      objected("2012-04-10", RESULT, notified("2012-04-14"), answered("2012-04-13")),
      yes,
    ],
    ["the day before the regulations", objected("2012-01-31", RESULT, notified("2012-02-01")), none],
    ["the first day of the regulations", objected("2012-02-01", RESULT, notified("2012-02-01")), no, warns],
    [
      "the day before the text that was read",
      objected("2019-03-01", RESULT, notified("2019-03-02")),
      no,
      warns,
    ],
    ["the day of the text that was read", objected("2019-03-02", RESULT, notified("2019-03-04")), no, blocks],
  ),
}
