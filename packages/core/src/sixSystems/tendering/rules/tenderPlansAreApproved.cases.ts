import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
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
import { tenderPlansAreApproved } from "./tenderPlansAreApproved.ts"

const ALL_THREE = ["scope", "method", "organisation"]

const plan = (on: string, covers = ALL_THREE, facts = {}): CaseAct => [
  "TenderPlanApproved",
  on,
  { covers, ...facts },
]

export const tenderPlansAreApprovedCases: RuleCases = {
  rule: tenderPlansAreApproved,
  cases: cases(
    ["approved on the day of the notice", [...mandatory, plan("2010-03-01"), announced("2010-03-01")], yes],
    ["approved a day late", [...mandatory, plan("2010-03-02"), announced("2010-03-01")], no, warns],
    [
      "in two documents",
      [
        ...mandatory,
        plan("2010-02-01", ["scope"]),
        plan("2010-03-01", ["method", "organisation"]),
        announced("2010-03-01"),
      ],
      yes,
    ],
    [
      "the organisation was approved later",
      [
        ...mandatory,
        plan("2010-02-01", ["scope", "method"]),
        plan("2010-03-02", ["organisation"]),
        announced("2010-03-01"),
      ],
      no,
    ],
    [
      "for this purchase alone",
      [...mandatory, plan("2010-02-01", ALL_THREE, { purchase: "1" }), announced("2010-03-01")],
      yes,
    ],
    [
      "for another purchase",
      [
        ...mandatory,
        plan("2010-02-01", ALL_THREE, { purchase: "2" }),
        announced("2010-03-01"),
        announced("2010-03-01", "direct", { purchase: "2" }),
      ],
      { "1": no },
    ],
    ["no approval is recorded", [...mandatory, announced("2010-03-01")], no],
    ["it is not announced yet", mandatory, open],
    [
      "late on the first day of the provisions",
      [...mandatory, plan("2001-06-19"), announced("2001-06-18")],
      no,
    ],
    ["late on the day before them", [...mandatory, plan("2001-06-18"), announced("2001-06-17")], none],
    [
      "late on the day before the regulations",
      [...mandatory, plan("2012-02-01"), announced("2012-01-31")],
      no,
      warns,
    ],
    [
      "late on the first day of the regulations",
      [...mandatory, plan("2012-02-02"), announced("2012-02-01")],
      no,
      warns,
    ],
    [
      "late on the day before the text that was read",
      [...mandatory, plan("2019-03-02"), announced("2019-03-01")],
      no,
      warns,
    ],
    [
      "late on the day of the text that was read",
      [...mandatory, plan("2019-03-03"), announced("2019-03-02")],
      no,
      blocks,
    ],
    [
      "no fiscal money in it",
      [
        described({ fiscalFen: 0n, isStateControlled: true }),
        planned(),
        plan("2010-03-02"),
        announced("2010-03-01"),
      ],
      none,
    ],
    ["what need not be tendered", [...small, plan("2010-03-02"), announced("2010-03-01")], none],
    ...acrossScopes({
      by: (on) => [announced(on)],
      keptBy: (on) => [plan("2000-02-01"), announced(on)],
      blocks: false,
      isOfStateMoney: true,
    }),
  ),
}
