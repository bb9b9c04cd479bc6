import { act } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theChiefSignsTheirOwnForms } from "./theChiefSignsTheirOwnForms.ts"

export const theChiefSignsTheirOwnFormsCases: RuleCases = {
  rule: theChiefSignsTheirOwnForms,
  cases: [
    {
      name: "the chief",
      acts: [act("SupervisionPlanned", "2020-03-02", { signedBy: "chiefSupervisionEngineer" })],
      expected: "satisfied",
    },
    {
      name: "the representative signed: SupervisionPlanned",
      acts: [act("SupervisionPlanned", "2020-03-02", { signedBy: "chiefRepresentative" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the representative signed: StartOrdered",
      acts: [act("StartOrdered", "2020-03-02", { order: "stop", signedBy: "chiefRepresentative" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the representative signed: SafetyPlanReviewed",
      acts: [act("SafetyPlanReviewed", "2020-03-02", { work: "深基坑", signedBy: "chiefRepresentative" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the representative signed: PaymentCertified",
      acts: [
        act("PaymentCertified", "2020-03-02", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefRepresentative",
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the representative signed: SettlementCertified",
      acts: [act("SettlementCertified", "2020-03-02", { amountFen: 5n, signedBy: "chiefRepresentative" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the representative signed: CompletionChecked",
      acts: [act("CompletionChecked", "2020-03-02", { signedBy: "chiefRepresentative" })],
      expected: "violated",
      blocks: false,
    },
    { name: "nobody said who signed", acts: [act("StartOrdered", "2020-03-02")], expected: "undetermined" },
    {
      name: "the day before the norm",
      acts: [act("SupervisionPlanned", "2014-02-28", { signedBy: "chiefRepresentative" })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [act("SupervisionPlanned", "2014-03-01", { signedBy: "chiefRepresentative" })],
      expected: "violated",
    },
  ],
}
