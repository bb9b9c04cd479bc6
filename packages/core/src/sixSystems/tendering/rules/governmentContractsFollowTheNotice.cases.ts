import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  announced,
  blocks,
  cases,
  no,
  none,
  notified,
  open,
  planned,
  signed,
  warns,
  yes,
} from "../caseActs.ts"
import { governmentContractsFollowTheNotice } from "./governmentContractsFollowTheNotice.ts"

const contract = (notice: string, signature?: string): ReadonlyArray<CaseAct> => [
  notified(notice),
  ...(signature === undefined ? [] : [signed(signature)]),
]

const negotiated = [
  planned({ isGovernmentProcurement: true }),
  announced("2002-12-02", "competitiveNegotiation"),
]

export const governmentContractsFollowTheNoticeCases: RuleCases = {
  rule: governmentContractsFollowTheNotice,
  cases: cases(
    ["on the thirtieth day", [...negotiated, ...contract("2010-03-29", "2010-04-28")], yes],
    ["on the thirty-first", [...negotiated, ...contract("2010-03-29", "2010-04-29")], no, warns],
    ["on the day before the notice", [...negotiated, ...contract("2010-03-29", "2010-03-28")], no],
    ["not yet, on the last day", [...negotiated, ...contract("2010-03-29")], open, { on: "2010-04-28" }],
    ["not yet, on the day after", [...negotiated, ...contract("2010-03-29")], no, { on: "2010-04-29" }],
    [
      "the first day of the law, whose calendar is not known",
      [...negotiated, ...contract("2003-01-01", "2003-06-01")],
      open,
    ],
    ["the day before the law", [...negotiated, ...contract("2002-12-31", "2003-06-01")], none],
    [
      "the day before the text that was read",
      [...negotiated, ...contract("2014-08-30", "2014-11-03")],
      no,
      warns,
    ],
    [
      "the day of the text that was read",
      [...negotiated, ...contract("2014-08-31", "2014-11-03")],
      no,
      blocks,
    ],
    [
      "not of the government",
      [
        planned({ isGovernmentProcurement: false }),
        announced("2010-03-01", "direct"),
        ...contract("2010-03-29", "2010-06-01"),
      ],
      none,
    ],
    [
      "tendered",
      [
        planned({ isGovernmentProcurement: true }),
        announced("2010-03-01"),
        ...contract("2010-03-29", "2010-06-01"),
      ],
      none,
    ],
  ),
}
