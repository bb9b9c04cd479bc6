import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  act,
  announced,
  bid,
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
import { designDepositsStayWithinLimits } from "./designDepositsStayWithinLimits.ts"

type Facts = Readonly<Record<string, unknown>>

const deposit = (amountFen: bigint, facts: Facts = {}): CaseAct =>
  act("BidDepositTaken", "2000-06-01", { bidder: company("A"), amountFen, ...facts })

const tender = (
  on: string,
  [amountFen, priceFen]: readonly [bigint, bigint],
  category = "design",
): ReadonlyArray<CaseAct> => [
  planned({ category }),
  announced(on),
  deposit(amountFen),
  opened("2000-06-01", [bid("A", { priceFen })]),
]

export const designDepositsStayWithinLimitsCases: RuleCases = {
  rule: designDepositsStayWithinLimits,
  cases: cases(
    ["at both limits", tender("2010-03-01", [10_000_000n, 500_000_000n]), yes],
    ["a fen above the share", tender("2010-03-01", [1_000_001n, 50_000_000n]), no, warns],
    ["a fen above the amount", tender("2010-03-01", [10_000_001n, 900_000_000n]), no],
    ["survey", tender("2010-03-01", [10_000_001n, 900_000_000n], "survey"), no],
    ["supervision", tender("2010-03-01", [10_000_001n, 900_000_000n], "supervision"), none],
    ["today", tender("2026-01-05", [10_000_001n, 900_000_000n]), no, warns],
    ["the first day", tender("2003-08-01", [10_000_001n, 900_000_000n]), no],
    ["the day before", tender("2003-07-31", [10_000_001n, 900_000_000n]), none],
    [
      "the bid is not known yet",
      [planned({ category: "design" }), announced("2010-03-01"), deposit(1n)],
      open,
    ],
  ),
}
