import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  act,
  announced,
  blocks,
  cases,
  described,
  mandatory,
  no,
  none,
  open,
  planned,
  small,
  warns,
  yes,
} from "../caseActs.ts"
import { invitedTendersHaveAGround } from "./invitedTendersHaveAGround.ts"

const invited = (on: string, ...more: ReadonlyArray<CaseAct>): ReadonlyArray<CaseAct> => [
  ...mandatory,
  announced(on, "invitedTender"),
  ...more,
]

const approved = (ground: string, facts = {}): CaseAct =>
  act("InvitedTenderApproved", "2003-04-01", { ground, ...facts })

export const invitedTendersHaveAGroundCases: RuleCases = {
  rule: invitedTendersHaveAGround,
  cases: cases(
    ["in 2010 without an approval", invited("2010-03-01"), no, warns],
    ["in 2010 with one", invited("2010-03-01", approved("disproportionateCost")), yes],
    [
      "in 2010 for goods",
      [described(), planned({ category: "goods" }), announced("2010-03-01", "invitedTender")],
      none,
    ],
    ["the first day of the measures", invited("2003-05-01"), no],
    ["the day before them", invited("2003-04-30"), none],
    [
      "cost, with no finding said, on their last day",
      invited("2012-01-31", approved("disproportionateCost")),
      yes,
    ],
    [
      "cost, with no finding said, since the regulations",
      invited("2012-02-01", approved("disproportionateCost")),
      open,
    ],
    [
      "cost, and the authority did not find so",
      invited("2012-02-01", approved("disproportionateCost", { isFoundByAuthority: false })),
      no,
      warns,
    ],
    [
      "cost, as the authority found",
      invited("2012-02-01", approved("disproportionateCost", { isFoundByAuthority: true })),
      yes,
    ],
    ["few bidders", invited("2012-02-01", approved("fewBidders")), yes],
    ["no ground on the day of the text that was read", invited("2019-03-02"), no, blocks],
    ["no ground on the day before it", invited("2019-03-01"), no, warns],
    ["an open tender", [...mandatory, announced("2012-02-01")], none],
    ["what need not be tendered", [...small, announced("2012-02-01", "invitedTender")], none],
    [
      "private money in control",
      [
        described({ fiscalFen: 500_000_000n, isStateControlled: false }),
        planned(),
        announced("2012-02-01", "invitedTender"),
      ],
      none,
    ],
    ...acrossScopes({
      by: (on) => [announced(on, "invitedTender")],
      keptBy: (on) => [announced(on, "invitedTender"), approved("fewBidders")],
      blocks: false,
      isOfStateMoney: true,
    }),
  ),
}
