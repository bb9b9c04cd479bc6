import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, company, no, none, open, planned, signed, warns, yes } from "../caseActs.ts"
import { bidDepositsGoBackInTime } from "./bidDepositsGoBackInTime.ts"

type Facts = Readonly<Record<string, unknown>>

const deposit = (amountFen: bigint, facts: Facts = {}): CaseAct =>
  act("BidDepositTaken", "2000-06-01", { bidder: company("A"), amountFen, ...facts })

const returned = (on: string, letter = "A", facts: Facts = {}): CaseAct =>
  act("BidDepositReturned", on, { bidder: company(letter), amountFen: 100n, ...facts })

const tender = (contract: string, ...more: ReadonlyArray<CaseAct>): ReadonlyArray<CaseAct> => [
  planned(),
  act("BidDepositTaken", "2012-01-05", { bidder: company("A"), amountFen: 100n }),
  signed(contract),
  ...more,
]
const INTEREST = { interestFen: 1n }

export const bidDepositsGoBackInTimeCases: RuleCases = {
  rule: bidDepositsGoBackInTime,
  cases: cases(
    ["on the fifth day, with interest", tender("2012-04-16", returned("2012-04-21", "A", INTEREST)), yes],
    [
      "the fifth is a Saturday before 2021, on Monday",
      tender("2012-04-16", returned("2012-04-23", "A", INTEREST)),
      no,
      warns,
    ],
    ["the fifth is a Sunday, on Monday", tender("2012-04-17", returned("2012-04-23", "A", INTEREST)), yes],
    [
      "the fifth is a Saturday since 2021, on Monday",
      tender("2021-04-12", returned("2021-04-19", "A", INTEREST)),
      yes,
    ],
    ["with no interest", tender("2012-04-16", returned("2012-04-20", "A", { interestFen: 0n })), no],
    ["nobody says whether there was interest", tender("2012-04-16", returned("2012-04-20")), open],
    [
      "a guarantee bears none",
      [
        planned(),
        act("BidDepositTaken", "2012-01-05", { bidder: company("A"), amountFen: 100n, form: "guarantee" }),
        signed("2012-04-16"),
        returned("2012-04-20"),
      ],
      yes,
    ],
    ["not yet, on the last day", tender("2012-04-16"), open, { on: "2012-04-21" }],
    ["not yet, on the day after", tender("2012-04-16"), no, { on: "2012-04-22" }],
    [
      "in two parts, the second too late",
      tender(
        "2012-04-16",
        returned("2012-04-20", "A", { amountFen: 50n, ...INTEREST }),
        returned("2012-04-24", "A", { amountFen: 50n, ...INTEREST }),
      ),
      no,
    ],
    ["the day before the regulations", tender("2012-01-31"), none],
    ["the first day of the regulations", tender("2012-02-01"), no, warns],
    ["the day before the text that was read", tender("2019-03-01"), no, warns],
    ["the day of the text that was read", tender("2019-03-02"), no, blocks],
    [
      "goods of the government have a time of their own since 2015-03-01",
      [planned({ category: "goods", isGovernmentProcurement: true }), deposit(100n), signed("2015-03-01")],
      none,
    ],
    ["works have not", [planned({ isGovernmentProcurement: true }), deposit(100n), signed("2015-03-01")], no],
    [
      "until then they have not",
      [planned({ category: "goods", isGovernmentProcurement: true }), deposit(100n), signed("2015-02-28")],
      no,
    ],
  ),
}
