import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  act,
  announced,
  blocks,
  cases,
  company,
  no,
  none,
  notified,
  open,
  planned,
  signed,
  yes,
} from "../caseActs.ts"
import { governmentDepositsGoBackInTime } from "./governmentDepositsGoBackInTime.ts"

type Facts = Readonly<Record<string, unknown>>

const deposit = (amountFen: bigint, facts: Facts = {}): CaseAct =>
  act("BidDepositTaken", "2000-06-01", { bidder: company("A"), amountFen, ...facts })

const returned = (on: string, letter = "A", facts: Facts = {}): CaseAct =>
  act("BidDepositReturned", on, { bidder: company(letter), amountFen: 100n, ...facts })

/** A wins on 2015-04-08 and signs on 2015-04-20. */
const tender = (
  on: string,
  letter: string,
  more: ReadonlyArray<CaseAct>,
  plan: Facts = {},
): ReadonlyArray<CaseAct> => [
  planned({ category: "goods", isGovernmentProcurement: true, ...plan }),
  announced(on),
  deposit(100n, { bidder: company(letter) }),
  notified("2015-04-08"),
  signed("2015-04-20"),
  ...more,
]

export const governmentDepositsGoBackInTimeCases: RuleCases = {
  rule: governmentDepositsGoBackInTime,
  cases: cases(
    [
      "a loser on the fifth working day after the notice",
      tender("2015-03-02", "B", [returned("2015-04-15", "B")]),
      yes,
    ],
    ["a loser on the sixth", tender("2015-03-02", "B", [returned("2015-04-16", "B")]), no, blocks],
    [
      "the winner on the fifth working day after the contract",
      tender("2015-03-02", "A", [returned("2015-04-27")]),
      yes,
    ],
    ["the winner on the sixth", tender("2015-03-02", "A", [returned("2015-04-28")]), no],
    ["a loser has nothing back, on the last day", tender("2015-03-02", "B", []), open, { on: "2015-04-15" }],
    ["a loser has nothing back, on the day after", tender("2015-03-02", "B", []), no, { on: "2015-04-16" }],
    ["a part of it only", tender("2015-03-02", "B", [returned("2015-04-15", "B", { amountFen: 99n })]), no],
    ["the day before the regulations", tender("2015-02-28", "B", []), none],
    ["the first day of the regulations", tender("2015-03-01", "B", []), no],
    ["works", tender("2015-03-02", "B", [], { category: "works" }), none],
    ["not of the government", tender("2015-03-02", "B", [], { isGovernmentProcurement: false }), none],
    [
      "nobody won yet",
      [planned({ category: "goods", isGovernmentProcurement: true }), announced("2015-03-02"), deposit(100n)],
      open,
    ],
  ),
}
