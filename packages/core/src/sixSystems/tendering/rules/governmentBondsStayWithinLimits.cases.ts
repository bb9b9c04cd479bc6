import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, no, none, notified, open, planned, signed, yes } from "../caseActs.ts"
import { governmentBondsStayWithinLimits } from "./governmentBondsStayWithinLimits.ts"

/** A bond for a contract of eight million yuan. */
const bonded = (
  on: string,
  amountFen: bigint,
  facts: Readonly<Record<string, unknown>> = {},
): ReadonlyArray<CaseAct> => [
  notified("2000-01-05"),
  signed(on),
  act("PerformanceBondTaken", on, { amountFen, ...facts }),
]

const government = planned({ isGovernmentProcurement: true })
const GUARANTEE = { form: "guarantee" }

export const governmentBondsStayWithinLimitsCases: RuleCases = {
  rule: governmentBondsStayWithinLimits,
  cases: cases(
    ["ten per cent, a guarantee", [government, ...bonded("2015-03-01", 80_000_000n, GUARANTEE)], yes],
    ["a fen more", [government, ...bonded("2015-03-01", 80_000_001n, GUARANTEE)], no, blocks],
    ["cash", [government, ...bonded("2015-03-01", 1n, { form: "cash" })], no],
    ["nobody says in which form", [government, ...bonded("2015-03-01", 1n)], open],
    ["the day before the regulations", [government, ...bonded("2015-02-28", 80_000_001n)], none],
    [
      "not of the government",
      [planned({ isGovernmentProcurement: false }), ...bonded("2015-03-01", 1n, { form: "cash" })],
      none,
    ],
  ),
}
