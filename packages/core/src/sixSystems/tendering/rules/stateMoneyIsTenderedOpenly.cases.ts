import type { RuleCases } from "../../../testing/ruleCases.ts"
import {
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
  yes,
} from "../caseActs.ts"
import { stateMoneyIsTenderedOpenly } from "./stateMoneyIsTenderedOpenly.ts"

export const stateMoneyIsTenderedOpenlyCases: RuleCases = {
  rule: stateMoneyIsTenderedOpenly,
  cases: cases(
    ["announced openly", [...mandatory, announced("2010-03-01")], yes],
    ["by invitation, with no approval", [...mandatory, announced("2010-03-01", "invitedTender")], no, blocks],
    [
      "by invitation, approved on the day of the notice",
      [
        ...mandatory,
        announced("2010-03-01", "invitedTender"),
        act("InvitedTenderApproved", "2010-03-01", { ground: "fewBidders" }),
      ],
      yes,
    ],
    [
      "by invitation, approved a day late",
      [
        ...mandatory,
        announced("2010-03-01", "invitedTender"),
        act("InvitedTenderApproved", "2010-03-02", { ground: "fewBidders" }),
      ],
      no,
    ],
    ["the first day of the order", [...mandatory, announced("2000-05-01", "invitedTender")], no],
    ["the day before it", [...mandatory, announced("2000-04-30", "invitedTender")], none],
    ["its last day", [...mandatory, announced("2018-05-31", "invitedTender")], no],
    ["the day after it", [...mandatory, announced("2018-06-01", "invitedTender")], none],
    [
      "works at the threshold",
      [described(), planned({ estimateFen: 200_000_000n }), announced("2010-03-01", "invitedTender")],
      no,
    ],
    [
      "works a fen below it",
      [described(), planned({ estimateFen: 199_999_999n }), announced("2010-03-01", "invitedTender")],
      none,
    ],
    [
      "half of the money is private, nobody says who controls",
      [described({ fiscalFen: 500_000_000n }), planned(), announced("2010-03-01", "invitedTender")],
      open,
    ],
    [
      "half of the money is private, the state controls",
      [
        described({ fiscalFen: 500_000_000n, isStateControlled: true }),
        planned(),
        announced("2010-03-01", "invitedTender"),
      ],
      no,
    ],
    [
      "half of the money is private, the state does not control",
      [
        described({ fiscalFen: 500_000_000n, isStateControlled: false }),
        planned(),
        announced("2010-03-01", "invitedTender"),
      ],
      none,
    ],
  ),
}
