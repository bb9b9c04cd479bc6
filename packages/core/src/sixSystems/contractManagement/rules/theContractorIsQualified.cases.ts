import { ANOTHER_FIRM, CONTRACTOR, act, byCreditCode, signed } from "../../../testing/contractSamples.ts"
import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { theContractorIsQualified } from "./theContractorIsQualified.ts"

const shown = (more: Readonly<Record<string, unknown>> = {}): CaseAct =>
  act("QualificationShown", "2004-12-01", {
    holder: CONTRACTOR,
    certificate: "示例1",
    validFrom: "2000-01-01",
    validUntil: "2030-12-31",
    isSufficient: true,
    ...more,
  })

export const theContractorIsQualifiedCases: RuleCases = {
  rule: theContractorIsQualified,
  cases: [
    {
      name: "qualified, and signed by its unified social credit code",
      acts: [shown(), signed("2016-03-01", { contractor: byCreditCode(CONTRACTOR) })],
      expected: "satisfied",
    },
    { name: "qualified", acts: [shown(), signed("2010-03-01")], expected: "satisfied" },
    {
      name: "the certificate begins on the day",
      acts: [shown({ validFrom: "2010-03-01" }), signed("2010-03-01")],
      expected: "satisfied",
    },
    {
      name: "the certificate begins a day later",
      acts: [shown({ validFrom: "2010-03-02" }), signed("2010-03-01")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the certificate ends on the day",
      acts: [shown({ validUntil: "2010-03-01" }), signed("2010-03-01")],
      expected: "satisfied",
    },
    {
      name: "the certificate has ended",
      acts: [shown({ validUntil: "2010-02-28" }), signed("2010-03-01")],
      expected: "violated",
    },
    {
      name: "the certificate is for less",
      acts: [shown({ isSufficient: false }), signed("2010-03-01")],
      expected: "violated",
    },
    {
      name: "the certificate is of another firm",
      acts: [shown({ holder: ANOTHER_FIRM }), signed("2010-03-01")],
      expected: "undetermined",
    },
    { name: "no certificate", acts: [signed("2010-03-01")], expected: "undetermined" },
    {
      name: "the day before the courts said so",
      acts: [shown({ isSufficient: false }), signed("2004-12-31")],
      expected: "notApplicable",
    },
    {
      name: "the first day",
      acts: [shown({ isSufficient: false }), signed("2005-01-01")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day of their first word",
      acts: [shown({ isSufficient: false }), signed("2020-12-31")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the first day of their second",
      acts: [shown({ isSufficient: false }), signed("2021-01-01")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods",
      acts: [shown({ isSufficient: false }), signed("2021-01-01", { kind: "goods" })],
      expected: "notApplicable",
    },
  ],
}
