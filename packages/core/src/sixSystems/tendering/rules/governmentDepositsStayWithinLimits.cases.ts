import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, announced, blocks, cases, company, no, none, open, planned, warns, yes } from "../caseActs.ts"
import { governmentDepositsStayWithinLimits } from "./governmentDepositsStayWithinLimits.ts"

type Facts = Readonly<Record<string, unknown>>

const deposit = (amountFen: bigint, facts: Facts = {}): CaseAct =>
  act("BidDepositTaken", "2000-06-01", { bidder: company("A"), amountFen, ...facts })

/** An estimate of one million yuan. */
const tender = (
  on: string,
  amountFen: bigint,
  facts: Facts = { form: "transfer" },
  plan: Facts = {},
): ReadonlyArray<CaseAct> => [
  planned({ category: "goods", estimateFen: 100_000_000n, isGovernmentProcurement: true, ...plan }),
  announced(on),
  deposit(amountFen, facts),
]

export const governmentDepositsStayWithinLimitsCases: RuleCases = {
  rule: governmentDepositsStayWithinLimits,
  cases: cases(
    ["one per cent", tender("2010-03-01", 1_000_000n), yes],
    ["a fen more", tender("2010-03-01", 1_000_001n), no, warns],
    ["a fen more, on the last day of the measures", tender("2015-02-28", 1_000_001n), no, warns],
    ["two per cent on the first day of the regulations", tender("2015-03-01", 2_000_000n), yes],
    ["a fen more than that", tender("2015-03-01", 2_000_001n), no, blocks],
    ["in cash", tender("2015-03-01", 1n, { form: "cash" }), no],
    ["in cash before that", tender("2015-02-28", 1n, { form: "cash" }), yes],
    ["nobody says in which form", tender("2015-03-01", 1n, {}), open],
    ["the first day of the measures", tender("2004-09-11", 1_000_001n), no],
    ["the day before them", tender("2004-09-10", 1_000_001n), none],
    ["services", tender("2010-03-01", 1_000_001n, {}, { category: "service" }), no],
    ["works", tender("2010-03-01", 1_000_001n, {}, { category: "works" }), none],
    ["not of the government", tender("2010-03-01", 1_000_001n, {}, { isGovernmentProcurement: false }), none],
  ),
}
