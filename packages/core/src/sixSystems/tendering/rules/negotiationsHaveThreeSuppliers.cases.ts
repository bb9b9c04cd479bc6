import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, announced, blocks, cases, company, no, none, open, planned, yes } from "../caseActs.ts"
import { negotiationsHaveThreeSuppliers } from "./negotiationsHaveThreeSuppliers.ts"

const negotiated = (on: string, letters: string, plan = {}): ReadonlyArray<CaseAct> => [
  planned({ isGovernmentProcurement: true, ...plan }),
  announced(on, "competitiveNegotiation"),
  act("InvitationsSent", on, { invited: [...letters].map(company) }),
]

export const negotiationsHaveThreeSuppliersCases: RuleCases = {
  rule: negotiationsHaveThreeSuppliers,
  cases: cases(
    ["three", negotiated("2015-03-01", "ABC"), yes],
    ["two", negotiated("2015-03-01", "AB"), no, blocks],
    ["two on the day before the regulations", negotiated("2015-02-28", "AB"), none],
    ["two, for goods", negotiated("2015-03-01", "AB", { category: "goods" }), none],
    ["two, not of the government", negotiated("2015-03-01", "AB", { isGovernmentProcurement: false }), none],
    [
      "from a single source",
      [
        planned({ isGovernmentProcurement: true }),
        announced("2015-03-01", "singleSource", { invitedCount: 1 }),
      ],
      none,
    ],
    [
      "nobody says how many",
      [planned({ isGovernmentProcurement: true }), announced("2015-03-01", "competitiveNegotiation")],
      open,
    ],
  ),
}
