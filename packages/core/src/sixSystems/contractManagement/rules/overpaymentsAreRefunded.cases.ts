import { act, paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { overpaymentsAreRefunded } from "./overpaymentsAreRefunded.ts"

export const overpaymentsAreRefundedCases: RuleCases = {
  rule: overpaymentsAreRefunded,
  cases: [
    {
      name: "on the last day, a Sunday on which nobody works: the Monday",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        paid("2024-01-05", "progress", 101n),
        act("SettlementReviewed", "2024-03-01", { settledFen: 100n }),
        act("OverpaymentRefunded", "2024-04-01", { amountFen: 1n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day more",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        paid("2024-01-05", "progress", 101n),
        act("SettlementReviewed", "2024-03-01", { settledFen: 100n }),
        act("OverpaymentRefunded", "2024-04-02", { amountFen: 1n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "not yet, on the last day",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        paid("2024-01-05", "progress", 101n),
        act("SettlementReviewed", "2024-03-01", { settledFen: 100n }),
      ],
      on: "2024-04-01",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        paid("2024-01-05", "progress", 101n),
        act("SettlementReviewed", "2024-03-01", { settledFen: 100n }),
      ],
      on: "2024-04-02",
      expected: "violated",
    },
    {
      name: "no more was paid than was settled",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        paid("2024-01-05", "progress", 100n),
        act("SettlementReviewed", "2024-03-01", { settledFen: 100n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "interest is no price of works",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        paid("2024-01-05", "progress", 100n),
        act("SettlementReviewed", "2024-03-01", { settledFen: 100n }),
        paid("2024-02-01", "lateInterest", 5n),
      ],
      expected: "notApplicable",
    },
    {
      name: "what was paid after the settlement is another matter",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        paid("2024-01-05", "progress", 100n),
        act("SettlementReviewed", "2024-03-01", { settledFen: 100n }),
        paid("2024-03-04", "progress", 5n),
      ],
      expected: "notApplicable",
    },
    {
      name: "signed the day before the notice",
      acts: [
        signed("2022-07-31", { clientKind: "publicInstitution" }),
        paid("2024-01-05", "progress", 101n),
        act("SettlementReviewed", "2024-03-01", { settledFen: 100n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "another client",
      acts: [
        signed("2022-08-01", { clientKind: "other" }),
        paid("2024-01-05", "progress", 101n),
        act("SettlementReviewed", "2024-03-01", { settledFen: 100n }),
      ],
      expected: "notApplicable",
    },
  ],
}
