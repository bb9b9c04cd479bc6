import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, issued, no, none, open, warns, yes } from "../caseActs.ts"
import { prequalificationIsClarifiedInTime } from "./prequalificationIsClarifiedInTime.ts"

const clarified = (
  on: string,
  applyBy: string,
  facts: Readonly<Record<string, unknown>> = { affectsBids: true },
): ReadonlyArray<CaseAct> => [
  act("PrequalificationHeld", "2012-01-05", { applyBy }),
  act("TenderDocumentsClarified", on, { documents: "prequalification", ...facts }),
]

export const prequalificationIsClarifiedInTimeCases: RuleCases = {
  rule: prequalificationIsClarifiedInTime,
  cases: cases(
    ["three days before", clarified("2012-02-01", "2012-02-04"), yes],
    ["two days before", clarified("2012-02-01", "2012-02-03"), no, warns],
    [
      "two days before, the end is moved by one",
      clarified("2012-02-01", "2012-02-03", { affectsBids: true, bidDeadline: "2012-02-04" }),
      yes,
    ],
    ["it affects no application", clarified("2012-02-01", "2012-02-03", { affectsBids: false }), none],
    ["nobody says what it affects", clarified("2012-02-01", "2012-02-03", {}), open],
    ["the day before the regulations", clarified("2012-01-31", "2012-02-01"), none],
    ["the day before the text that was read", clarified("2019-03-01", "2019-03-03"), no, warns],
    ["the day of the text that was read", clarified("2019-03-02", "2019-03-04"), no, blocks],
    [
      "those of a tender are another matter",
      [
        issued("2012-02-01", "2012-03-01"),
        act("TenderDocumentsClarified", "2012-02-28", { affectsBids: true }),
      ],
      {},
    ],
  ),
}
