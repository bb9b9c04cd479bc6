import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  act,
  blocks,
  cases,
  issued,
  no,
  none,
  notified,
  open,
  planned,
  signed,
  warns,
  yes,
} from "../caseActs.ts"
import { performanceBondsStayWithinLimits } from "./performanceBondsStayWithinLimits.ts"

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

const stated = (share: number): ReadonlyArray<CaseAct> => [
  planned(),
  issued("2000-01-04", "2000-01-05", { performanceBondShareMillionths: share }),
]

export const performanceBondsStayWithinLimitsCases: RuleCases = {
  rule: performanceBondsStayWithinLimits,
  cases: cases(
    ["ten per cent", [planned(), ...bonded("2012-02-01", 80_000_000n)], yes],
    ["a fen more", [planned(), ...bonded("2012-02-01", 80_000_001n)], no, warns],
    [
      "in 2010 twenty per cent, as the documents asked for",
      [...stated(200_000), ...bonded("2010-04-16", 160_000_000n)],
      yes,
    ],
    [
      "in 2010 a fen more than they asked for",
      [...stated(200_000), ...bonded("2010-04-16", 160_000_001n)],
      no,
      warns,
    ],
    ["in 2010 nobody says what they asked for", [planned(), ...bonded("2010-04-16", 160_000_000n)], open],
    ["in 2010 for goods", [planned({ category: "goods" }), ...bonded("2010-04-16", 160_000_000n)], none],
    [
      "twenty per cent on the day before the regulations",
      [...stated(200_000), ...bonded("2012-01-31", 160_000_000n)],
      yes,
    ],
    ["twenty per cent on their first day", [...stated(200_000), ...bonded("2012-02-01", 160_000_000n)], no],
    ["the first day of the measures", [...stated(200_000), ...bonded("2003-05-01", 160_000_001n)], no],
    ["the day before them", [...stated(200_000), ...bonded("2003-04-30", 160_000_001n)], none],
    ["the day before the text that was read", [planned(), ...bonded("2019-03-01", 80_000_001n)], no, warns],
    ["the day of the text that was read", [planned(), ...bonded("2019-03-02", 80_000_001n)], no, blocks],
    [
      "not signed yet",
      [planned(), notified("2012-02-01"), act("PerformanceBondTaken", "2012-02-02", { amountFen: 1n })],
      open,
    ],
  ),
}
