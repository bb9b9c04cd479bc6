import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  act,
  announced,
  blocks,
  cases,
  mandatory,
  no,
  none,
  open,
  small,
  warns,
  yes,
} from "../caseActs.ts"
import { applicantsHaveTimeAfterTheSale } from "./applicantsHaveTimeAfterTheSale.ts"

const held = (on: string, until: string, applyBy: string): CaseAct =>
  act("PrequalificationHeld", on, { until, applyBy })

export const applicantsHaveTimeAfterTheSaleCases: RuleCases = {
  rule: applicantsHaveTimeAfterTheSale,
  cases: cases(
    ["five days", [...mandatory, held("2012-02-01", "2012-02-06", "2012-02-11")], yes],
    ["four days", [...mandatory, held("2012-02-01", "2012-02-06", "2012-02-10")], no, warns],
    [
      "four days, the end of applications is moved by one",
      [
        ...mandatory,
        held("2012-02-01", "2012-02-06", "2012-02-10"),
        act("TenderDocumentsClarified", "2012-02-07", {
          documents: "prequalification",
          bidDeadline: "2012-02-11",
        }),
      ],
      yes,
    ],
    ["the day before the regulations", [...mandatory, held("2012-01-31", "2012-02-06", "2012-02-07")], none],
    [
      "four days on the day before the text that was read",
      [...mandatory, held("2019-03-01", "2019-03-06", "2019-03-10")],
      no,
      warns,
    ],
    [
      "four days on the day of that text",
      [...mandatory, held("2019-03-02", "2019-03-07", "2019-03-11")],
      no,
      blocks,
    ],
    ["what need not be tendered", [...small, held("2012-02-01", "2012-02-06", "2012-02-07")], none],
    [
      "nobody says when applications end",
      [...mandatory, act("PrequalificationHeld", "2012-02-01", { until: "2012-02-06" })],
      open,
    ],
    ["there was none", [...mandatory, announced("2012-02-01")], {}],
    ...acrossScopes({
      by: (on) => [held(on, on, on)],
      keptBy: (on) => [held(on, on, "2026-01-05")],
      blocks: false,
    }),
  ),
}
