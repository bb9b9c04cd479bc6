import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, announced, blocks, cases, company, no, none, open, warns, yes } from "../caseActs.ts"
import { threeAreInvited } from "./threeAreInvited.ts"

const invited = (on: string, letters: string): ReadonlyArray<CaseAct> => [
  announced(on, "invitedTender"),
  act("InvitationsSent", on, { invited: [...letters].map(company) }),
]

export const threeAreInvitedCases: RuleCases = {
  rule: threeAreInvited,
  cases: cases(
    ["three", invited("2012-02-01", "ABC"), yes],
    ["two", invited("2012-02-01", "AB"), no, warns],
    ["one of them twice", invited("2012-02-01", "ABB"), no],
    ["two on the day of the text that was read", invited("2017-12-28", "AB"), no, blocks],
    ["two on the day before it", invited("2017-12-27", "AB"), no, warns],
    ["two on the day before the regulations", invited("2012-01-31", "AB"), none],
    ["the notice says the number", [announced("2012-02-01", "invitedTender", { invitedCount: 2 })], no],
    ["nobody says how many", [announced("2012-02-01", "invitedTender")], open],
    ["an open tender", [announced("2012-02-01")], none],
  ),
}
