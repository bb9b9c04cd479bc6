import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  act,
  announced,
  blocks,
  cases,
  company,
  issued,
  no,
  none,
  open,
  planned,
  warns,
  yes,
} from "../caseActs.ts"
import { bidDepositsLastAsLongAsBids } from "./bidDepositsLastAsLongAsBids.ts"

type Facts = Readonly<Record<string, unknown>>

const deposit = (amountFen: bigint, facts: Facts = {}): CaseAct =>
  act("BidDepositTaken", "2000-06-01", { bidder: company("A"), amountFen, ...facts })

const tender = (
  on: string,
  [lapse, secured]: readonly [string, string],
  plan: Facts = {},
): ReadonlyArray<CaseAct> => [
  planned(plan),
  announced(on),
  issued("2000-01-05", "2000-02-05", { bidsValidUntil: lapse }),
  deposit(1n, { validUntil: secured }),
]

export const bidDepositsLastAsLongAsBidsCases: RuleCases = {
  rule: bidDepositsLastAsLongAsBids,
  cases: cases(
    ["thirty days longer", tender("2010-03-01", ["2010-05-28", "2010-06-27"]), yes],
    ["twenty-nine days longer", tender("2010-03-01", ["2010-05-28", "2010-06-26"]), no, warns],
    [
      "as long as the bid, on the last day of the measures",
      tender("2012-01-31", ["2012-05-28", "2012-05-28"]),
      no,
    ],
    [
      "as long as the bid, on the first day of the regulations",
      tender("2012-02-01", ["2012-05-28", "2012-05-28"]),
      yes,
    ],
    ["a day longer, since then", tender("2012-02-01", ["2012-05-28", "2012-05-29"]), no, warns],
    [
      "a day shorter on the day of the text that was read",
      tender("2019-03-02", ["2019-05-28", "2019-05-27"]),
      no,
      blocks,
    ],
    ["a day shorter on the day before it", tender("2019-03-01", ["2019-05-28", "2019-05-27"]), no, warns],
    [
      "design until 2012-01-31",
      tender("2010-03-01", ["2010-05-28", "2010-05-28"], { category: "design" }),
      none,
    ],
    ["the first day of the measures", tender("2003-05-01", ["2003-05-28", "2003-05-28"]), no],
    ["the day before the measures", tender("2003-04-30", ["2003-05-28", "2003-05-28"]), none],
    [
      "nobody says how long bids are valid",
      [planned(), announced("2012-02-01"), deposit(1n, { validUntil: "2012-05-28" })],
      open,
    ],
  ),
}
