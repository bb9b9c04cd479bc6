import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, announced, cases, company, no, none, open, planned, warns, yes } from "../caseActs.ts"
import { bidDepositsStayBelowTheCeiling } from "./bidDepositsStayBelowTheCeiling.ts"

type Facts = Readonly<Record<string, unknown>>

const deposit = (amountFen: bigint, facts: Facts = {}): CaseAct =>
  act("BidDepositTaken", "2000-06-01", { bidder: company("A"), amountFen, ...facts })

const tender = (on: string, amountFen: bigint, plan: Facts = {}): ReadonlyArray<CaseAct> => [
  planned(plan),
  announced(on),
  deposit(amountFen),
]

export const bidDepositsStayBelowTheCeilingCases: RuleCases = {
  rule: bidDepositsStayBelowTheCeiling,
  cases: cases(
    ["at the ceiling", tender("2010-03-01", 80_000_000n), yes],
    ["a fen above it", tender("2010-03-01", 80_000_001n), no, warns],
    ["goods until 2012-01-31", tender("2012-01-31", 80_000_001n, { category: "goods" }), no],
    ["goods since", tender("2012-02-01", 80_000_001n, { category: "goods" }), none],
    ["works since", tender("2012-02-01", 80_000_001n), no, warns],
    ["works today", tender("2026-01-05", 80_000_001n), no, warns],
    ["design", tender("2010-03-01", 80_000_001n, { category: "design" }), none],
    ["the first day of the measures", tender("2003-05-01", 80_000_001n), no],
    ["the day before them", tender("2003-04-30", 80_000_001n), none],
    ["nobody says what it is for", [announced("2010-03-01"), deposit(1n)], open],
  ),
}
