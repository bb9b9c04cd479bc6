import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { bid, blocks, cases, issued, no, none, open, opened, warns, yes } from "../caseActs.ts"
import { lateBidsAreKeptOut } from "./lateBidsAreKeptOut.ts"

const received = (on: string, facts: Readonly<Record<string, unknown>>): ReadonlyArray<CaseAct> => [
  issued("1999-12-01", on, { bidDeadlineAt: "09:30" }),
  opened(on, [bid("A", facts)]),
]

export const lateBidsAreKeptOutCases: RuleCases = {
  rule: lateBidsAreKeptOut,
  cases: cases(
    ["a day late, and opened", received("2010-03-29", { receivedOn: "2010-03-30" }), no, warns],
    ["a day late, and refused", received("2010-03-29", { receivedOn: "2010-03-30", isRefused: true }), yes],
    [
      "a day late, and disqualified",
      received("2010-03-29", { receivedOn: "2010-03-30", disqualifiedFor: "逾期送达" }),
      yes,
    ],
    [
      "a minute late, and opened",
      received("2010-03-29", { receivedOn: "2010-03-29", receivedAt: "09:31" }),
      no,
    ],
    ["at the last minute", received("2010-03-29", { receivedOn: "2010-03-29", receivedAt: "09:30" }), none],
    ["on the last day, no hour said", received("2010-03-29", { receivedOn: "2010-03-29" }), open],
    ["the day before", received("2010-03-29", { receivedOn: "2010-03-28" }), none],
    ["nobody says when it came", received("2010-03-29", {}), open],
    [
      "the day before the text that was read",
      received("2017-12-27", { receivedOn: "2017-12-28" }),
      no,
      warns,
    ],
    ["the day of the text that was read", received("2017-12-28", { receivedOn: "2017-12-29" }), no, blocks],
    ["the first day of the law", received("2000-01-01", { receivedOn: "2000-01-02" }), no],
    ["the day before the law", received("1999-12-31", { receivedOn: "2000-01-01" }), none],
  ),
}
