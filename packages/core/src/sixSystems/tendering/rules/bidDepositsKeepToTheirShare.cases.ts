import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  act,
  announced,
  bid,
  blocks,
  cases,
  company,
  no,
  none,
  open,
  opened,
  planned,
  warns,
  yes,
} from "../caseActs.ts"
import { bidDepositsKeepToTheirShare } from "./bidDepositsKeepToTheirShare.ts"

type Facts = Readonly<Record<string, unknown>>

const deposit = (amountFen: bigint, facts: Facts = {}): CaseAct =>
  act("BidDepositTaken", "2000-06-01", { bidder: company("A"), amountFen, ...facts })

/** A bid of eight million, an estimate of nine. */
const tender = (on: string, amountFen: bigint, plan: Facts = {}): ReadonlyArray<CaseAct> => [
  planned(plan),
  announced(on),
  deposit(amountFen),
  opened("2000-06-01", [bid("A")]),
]

export const bidDepositsKeepToTheirShareCases: RuleCases = {
  rule: bidDepositsKeepToTheirShare,
  cases: cases(
    ["two per cent of the bid", tender("2010-03-01", 16_000_000n), yes],
    ["a fen more", tender("2010-03-01", 16_000_001n), no, warns],
    ["in two payments, a fen too much together", [...tender("2010-03-01", 16_000_000n), deposit(1n)], no],
    [
      "more than two per cent of the bid, not of the estimate, on the last day of the measures",
      tender("2012-01-31", 18_000_000n),
      no,
    ],
    ["the same on the first day of the regulations", tender("2012-02-01", 18_000_000n), yes],
    ["a fen more than two per cent of the estimate", tender("2012-02-01", 18_000_001n), no, warns],
    ["announced in 2010, paid much later", tender("2010-03-01", 18_000_000n), no],
    ["goods", tender("2010-03-01", 16_000_001n, { category: "goods" }), no],
    [
      "design has limits of its own until 2012-01-31",
      tender("2012-01-31", 18_000_001n, { category: "design" }),
      none,
    ],
    ["and falls under the regulations since", tender("2012-02-01", 18_000_001n, { category: "design" }), no],
    ["the first day of the measures", tender("2003-05-01", 16_000_001n), no],
    ["the day before them", tender("2003-04-30", 16_000_001n), none],
    ["the day before the text that was read", tender("2019-03-01", 18_000_001n), no, warns],
    ["the day of the text that was read", tender("2019-03-02", 18_000_001n), no, blocks],
    ["the bid is not known yet", [planned(), announced("2010-03-01"), deposit(1n)], open],
    [
      "of two bidders each by itself",
      [...tender("2012-02-01", 18_000_001n), deposit(18_000_000n, { bidder: company("B") })],
      { "1/A23456789": no, "1/B23456789": yes },
    ],
  ),
}
