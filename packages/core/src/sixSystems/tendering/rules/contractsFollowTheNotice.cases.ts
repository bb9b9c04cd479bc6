import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { announced, blocks, cases, no, none, notified, open, signed, warns, yes } from "../caseActs.ts"
import { contractsFollowTheNotice } from "./contractsFollowTheNotice.ts"

const contract = (notice: string, signature?: string): ReadonlyArray<CaseAct> => [
  notified(notice),
  ...(signature === undefined ? [] : [signed(signature)]),
]

export const contractsFollowTheNoticeCases: RuleCases = {
  rule: contractsFollowTheNotice,
  cases: cases(
    ["on the thirtieth day", contract("2010-03-29", "2010-04-28"), yes],
    ["on the thirty-first", contract("2010-03-29", "2010-04-29"), no, warns],
    ["on the day of the notice", contract("2010-03-29", "2010-03-29"), yes],
    ["on the day before the notice", contract("2010-03-29", "2010-03-28"), no],
    [
      "the thirtieth is a Sunday before Qingming, on the day after it",
      contract("2010-03-05", "2010-04-06"),
      yes,
    ],
    ["on the day after that", contract("2010-03-05", "2010-04-07"), no],
    ["the thirtieth is a Saturday before 2021, on Monday", contract("2019-04-11", "2019-05-13"), no],
    ["the thirtieth is a Saturday since 2021, on Monday", contract("2021-03-11", "2021-04-12"), yes],
    ["not yet, on the last day", contract("2010-03-29"), open, { on: "2010-04-28" }],
    ["not yet, on the day after", contract("2010-03-29"), no, { on: "2010-04-29" }],
    ["the first day of the law, whose calendar is not known", contract("2000-01-01", "2000-06-01"), open],
    ["the day before the law", contract("1999-12-31", "2000-06-01"), none],
    ["the day before the text that was read", contract("2017-12-27", "2018-03-01"), no, warns],
    ["the day of the text that was read", contract("2017-12-28", "2018-03-01"), no, blocks],
    ["bought directly", [announced("2010-03-01", "direct"), ...contract("2010-03-29")], {}],
  ),
}
