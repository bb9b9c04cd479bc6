import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, issued, no, none, open, opened, warns, yes } from "../caseActs.ts"
import { bidsAreOpenedAtTheDeadline } from "./bidsAreOpenedAtTheDeadline.ts"

const tender = (
  deadline: readonly [string, string?],
  openedAt: readonly [string, string?],
): ReadonlyArray<CaseAct> => [
  issued("1999-12-01", deadline[0], deadline[1] === undefined ? {} : { bidDeadlineAt: deadline[1] }),
  opened(openedAt[0], [], openedAt[1] === undefined ? {} : { at: openedAt[1] }),
]

export const bidsAreOpenedAtTheDeadlineCases: RuleCases = {
  rule: bidsAreOpenedAtTheDeadline,
  cases: cases(
    ["on the day, no hour said", tender(["2010-03-29"], ["2010-03-29"]), yes],
    ["on the day, at the hour", tender(["2010-03-29", "09:30"], ["2010-03-29", "09:30"]), yes],
    ["on the day, a minute later", tender(["2010-03-29", "09:30"], ["2010-03-29", "09:31"]), no, warns],
    ["on the day, one hour said", tender(["2010-03-29", "09:30"], ["2010-03-29"]), yes],
    ["the day after", tender(["2010-03-29"], ["2010-03-30"]), no],
    ["the day before", tender(["2010-03-29"], ["2010-03-28"]), no],
    [
      "the last day was moved to that day",
      [
        ...tender(["2010-03-29"], ["2010-04-06"]),
        act("TenderDocumentsClarified", "2010-03-20", { bidDeadline: "2010-04-06" }),
      ],
      yes,
    ],
    ["the day before the text that was read", tender(["2017-12-26"], ["2017-12-27"]), no, warns],
    ["the day of the text that was read", tender(["2017-12-27"], ["2017-12-28"]), no, blocks],
    ["the first day of the law", tender(["1999-12-31"], ["2000-01-01"]), no],
    ["the day before the law", tender(["1999-12-30"], ["1999-12-31"]), none],
    ["no documents are recorded", [opened("2010-03-29", [])], open],
  ),
}
