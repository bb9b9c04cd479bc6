import { WITH_SMALL_FIRM, act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { settlementsDoNotWaitForAnAudit } from "./settlementsDoNotWaitForAnAudit.ts"

export const settlementsDoNotWaitForAnAuditCases: RuleCases = {
  rule: settlementsDoNotWaitForAnAudit,
  cases: [
    {
      name: "as the contract says, under the first text",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2025-05-31", { awaits: "settlementAudit", ground: "contract" }),
      ],
      expected: "satisfied",
    },
    {
      name: "as the contract says, under the second",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2025-06-01", { awaits: "settlementAudit", ground: "contract" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "as the law says, under the first",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2025-05-31", { awaits: "settlementAudit", ground: "law" }),
      ],
      expected: "satisfied",
    },
    {
      name: "as the law says, under the second",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2025-06-01", { awaits: "settlementAudit", ground: "law" }),
      ],
      expected: "satisfied",
    },
    {
      name: "without a ground",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "settlementAudit", ground: "none" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nobody said on what ground",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "settlementAudit" }),
      ],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2020-08-31", { awaits: "settlementAudit", ground: "none" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2020-09-01", { awaits: "settlementAudit", ground: "none" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "it waits for something else",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "finalAccountAudit", ground: "none" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "a large firm",
      acts: [
        signed("2020-02-03", { clientKind: "agency", isWithSmallFirm: false }),
        act("PaymentMadeToWait", "2022-03-01", { awaits: "settlementAudit", ground: "none" }),
      ],
      expected: "notApplicable",
    },
  ],
}
