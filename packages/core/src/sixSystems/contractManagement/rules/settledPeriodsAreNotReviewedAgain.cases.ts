import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { settledPeriodsAreNotReviewedAgain } from "./settledPeriodsAreNotReviewedAgain.ts"

export const settledPeriodsAreNotReviewedAgainCases: RuleCases = {
  rule: settledPeriodsAreNotReviewedAgain,
  cases: [
    {
      name: "not again",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        act("SettlementReviewed", "2024-06-28", { settledFen: 100n, redoesPeriods: false }),
      ],
      expected: "satisfied",
    },
    {
      name: "again",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        act("SettlementReviewed", "2024-06-28", { settledFen: 100n, redoesPeriods: true }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "signed the day before the notice",
      acts: [
        signed("2022-07-31", { clientKind: "publicInstitution" }),
        act("SettlementReviewed", "2024-06-28", { settledFen: 100n, redoesPeriods: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "another client",
      acts: [
        signed("2022-08-01", { clientKind: "other" }),
        act("SettlementReviewed", "2024-06-28", { settledFen: 100n, redoesPeriods: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "nobody said",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        act("SettlementReviewed", "2024-06-28", { settledFen: 100n, redoesPeriods: undefined }),
      ],
      expected: "undetermined",
    },
  ],
}
