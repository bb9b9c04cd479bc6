import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { completed, described } from "../caseActs.ts"
import { fiscalProjectsAreAudited } from "./fiscalProjectsAreAudited.ts"

const funded = (fiscalFen: bigint, more: object = {}): CaseAct =>
  described({ fiscalFen, totalInvestmentFen: 1_000_000n, isGovernmentControlled: false, ...more })
const audited = (on: string, byAuditOffice = true): CaseAct => ["AuditHeld", on, { byAuditOffice }]

export const fiscalProjectsAreAuditedCases: RuleCases = {
  rule: fiscalProjectsAreAudited,
  cases: [
    { name: "all fiscal", acts: [funded(1_000_000n), audited("2011-03-01")], expected: "satisfied" },
    {
      name: "a fen more than half",
      acts: [funded(500_001n), audited("2011-03-01")],
      expected: "satisfied",
    },
    { name: "half", acts: [funded(500_000n), audited("2011-03-01")], expected: "notApplicable" },
    {
      name: "half, and controlled by the government",
      acts: [funded(500_000n, { isGovernmentControlled: true }), audited("2011-03-01")],
      expected: "satisfied",
    },
    {
      name: "not audited so far",
      acts: [funded(1_000_000n), completed("2011-03-01")],
      expected: "undetermined",
    },
    {
      name: "looked at by a firm, which is no audit office",
      acts: [funded(1_000_000n), audited("2011-03-01", false)],
      expected: "undetermined",
    },
    {
      name: "on the first day of the regulations",
      acts: [funded(1_000_000n), audited("2010-05-01")],
      expected: "satisfied",
    },
    {
      name: "the day before them",
      acts: [funded(1_000_000n), audited("2010-04-30")],
      expected: "notApplicable",
    },
  ],
  impossible: { violated: "no wording says by when an audit has to be held" },
}
