import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, issued, no, none, open, warns, yes } from "../caseActs.ts"
import { clarificationsComeInTime } from "./clarificationsComeInTime.ts"

const clarified = (on: string, deadline: string, facts = {}): ReadonlyArray<CaseAct> => [
  issued("2000-01-01", deadline),
  act("TenderDocumentsClarified", on, facts),
]
const AFFECTS = { affectsBids: true }

export const clarificationsComeInTimeCases: RuleCases = {
  rule: clarificationsComeInTime,
  cases: cases(
    ["fifteen days before", clarified("2010-03-01", "2010-03-16"), yes],
    ["fourteen days before", clarified("2010-03-01", "2010-03-15"), no, warns],
    [
      "fourteen days before, the last day is moved by one",
      clarified("2010-03-01", "2010-03-15", { bidDeadline: "2010-03-16" }),
      yes,
    ],
    [
      "in 2012 on the last day of the old wording, whatever it says",
      clarified("2012-01-31", "2012-02-14", { affectsBids: false }),
      no,
    ],
    [
      "on the first day of the new wording, affecting no bid",
      clarified("2012-02-01", "2012-02-15", { affectsBids: false }),
      none,
    ],
    [
      "on that day, affecting bids, fourteen days before",
      clarified("2012-02-01", "2012-02-15", AFFECTS),
      no,
      warns,
    ],
    ["on that day, affecting bids, fifteen days before", clarified("2012-02-01", "2012-02-16", AFFECTS), yes],
    ["on that day, nobody says what it affects", clarified("2012-02-01", "2012-02-15"), open],
    ["the day before the text that was read", clarified("2017-12-27", "2018-01-10", AFFECTS), no, warns],
    ["the day of the text that was read", clarified("2017-12-28", "2018-01-11", AFFECTS), no, blocks],
    ["the first day of the law", clarified("2000-01-01", "2000-01-15"), no],
    ["the day before the law", clarified("1999-12-31", "2000-01-01"), none],
    [
      "two, and the second moves the last day far enough for both",
      [
        ...clarified("2010-03-01", "2010-03-11"),
        act("TenderDocumentsClarified", "2010-03-05", { bidDeadline: "2010-03-20" }),
      ],
      { "1/1": yes, "1/2": yes },
    ],
    [
      "two, and the second comes too late",
      [...clarified("2010-03-01", "2010-03-16"), act("TenderDocumentsClarified", "2010-03-02")],
      { "1/1": yes, "1/2": no },
    ],
  ),
}
