import { act, appointed, paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { paymentsKeepToTheirCertificate } from "./paymentsKeepToTheirCertificate.ts"

export const paymentsKeepToTheirCertificateCases: RuleCases = {
  rule: paymentsKeepToTheirCertificate,
  cases: [
    {
      name: "as much as it says",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "2020-03-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen more",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "2020-03-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2020-03-02", "progress", 6n, { certificate: "证1" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "twice upon one certificate",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "2020-03-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
        paid("2020-04-01", "progress", 1n, { certificate: "证1" }),
      ],
      expected: { "1/a4": "satisfied", "1/a5": "violated" },
    },
    {
      name: "the certificate is not known",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "undetermined",
    },
    {
      name: "it rests on none",
      acts: [signed("1999-01-05"), appointed("1999-01-05"), paid("2020-03-02", "progress", 5n)],
      expected: "notApplicable",
    },
    {
      name: "for goods",
      acts: [
        signed("1999-01-05", { kind: "goods" }),
        appointed("1999-01-05"),
        act("PaymentCertified", "2020-03-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2020-03-02", "progress", 6n, { certificate: "证1" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the regulations",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "1999-12-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2000-01-29", "progress", 6n, { certificate: "证1" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "1999-12-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2000-01-30", "progress", 6n, { certificate: "证1" }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "1999-12-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2019-04-22", "progress", 6n, { certificate: "证1" }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "1999-12-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2019-04-23", "progress", 6n, { certificate: "证1" }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
