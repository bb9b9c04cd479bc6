import { act, appointed, ofProject, paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { paymentsAreSignedByTheChief } from "./paymentsAreSignedByTheChief.ts"

export const paymentsAreSignedByTheChiefCases: RuleCases = {
  rule: paymentsAreSignedByTheChief,
  cases: [
    {
      name: "signed on the day",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "2020-03-02", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "satisfied",
    },
    {
      name: "signed a day later",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "2020-03-03", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "never signed",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "violated",
    },
    {
      name: "it rests on no certificate",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "2020-03-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefSupervisionEngineer",
        }),
        paid("2020-03-02", "progress", 5n),
      ],
      expected: "violated",
    },
    {
      name: "signed by the representative",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "2020-03-01", {
          certificate: "证1",
          amountFen: 5n,
          signedBy: "chiefRepresentative",
        }),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nobody said who signed",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("PaymentCertified", "2020-03-01", { certificate: "证1", amountFen: 5n }),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "undetermined",
    },
    {
      name: "an office watches instead",
      acts: [
        signed("1999-01-05"),
        ofProject("SupervisionSubstituted", "1999-01-05", { by: "示例县质监站", isApproved: true }),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known whether there is supervision",
      acts: [signed("1999-01-05"), paid("2020-03-02", "progress", 5n, { certificate: "证1" })],
      expected: "undetermined",
    },
    {
      name: "for goods",
      acts: [
        signed("1999-01-05", { kind: "goods" }),
        appointed("1999-01-05"),
        paid("2020-03-02", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "interest is no price of works",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        paid("2020-03-02", "lateInterest", 5n, { certificate: "证1" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the regulations",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        paid("2000-01-29", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        paid("2000-01-30", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        paid("2019-04-22", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        paid("2019-04-23", "progress", 5n, { certificate: "证1" }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
