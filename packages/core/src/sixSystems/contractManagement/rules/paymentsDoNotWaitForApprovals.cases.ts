import { WITH_SMALL_FIRM, act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { paymentsDoNotWaitForApprovals } from "./paymentsDoNotWaitForApprovals.ts"

export const paymentsDoNotWaitForApprovalsCases: RuleCases = {
  rule: paymentsDoNotWaitForApprovals,
  cases: [
    {
      name: "as was agreed",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "acceptanceApproval", ground: "contract" }),
      ],
      expected: "satisfied",
    },
    {
      name: "without a ground",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "acceptanceApproval", ground: "none" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "for the audit of the final account",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "finalAccountAudit", ground: "none" }),
      ],
      expected: "violated",
    },
    {
      name: "nobody said on what ground",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "acceptanceApproval" }),
      ],
      expected: "undetermined",
    },
    {
      name: "for an audit office's result",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "settlementAudit", ground: "none" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the regulations",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2020-08-31", { awaits: "acceptanceApproval", ground: "none" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2020-09-01", { awaits: "acceptanceApproval", ground: "none" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day of the first text",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2025-05-31", { awaits: "acceptanceApproval", ground: "none" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the first day of the second",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2025-06-01", { awaits: "acceptanceApproval", ground: "none" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a large firm",
      acts: [
        signed("2020-02-03", { clientKind: "agency", isWithSmallFirm: false }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "acceptanceApproval", ground: "none" }),
      ],
      expected: "notApplicable",
    },
  ],
}
