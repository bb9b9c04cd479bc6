import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { CONTRACTOR, OWNER } from "../caseActs.ts"
import { contractorsAreQualified } from "./contractorsAreQualified.ts"

const awarded = (on: string): CaseAct => [
  "WinnerNotified",
  on,
  { purchase: "1", winner: CONTRACTOR, priceFen: 1n },
]
const verified = (more: object = {}): CaseAct => [
  "QualificationVerified",
  "2000-01-01",
  {
    holder: CONTRACTOR,
    certificate: "示例A0001",
    validFrom: "1999-01-01",
    validUntil: "2020-03-01",
    isSuitable: true,
    ...more,
  },
]

export const contractorsAreQualifiedCases: RuleCases = {
  rule: contractorsAreQualified,
  cases: [
    {
      name: "on the last day of the certificate",
      acts: [verified(), awarded("2020-03-01")],
      expected: "satisfied",
    },
    {
      name: "the day after",
      acts: [verified(), awarded("2020-03-02")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before the certificate",
      acts: [verified({ validFrom: "2010-03-02" }), awarded("2010-03-01")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "too low a grade",
      acts: [verified({ isSuitable: false }), awarded("2020-03-01")],
      expected: "violated",
    },
    {
      name: "one of two certificates is enough",
      acts: [verified({ isSuitable: false }), verified(), awarded("2020-03-01")],
      expected: "satisfied",
    },
    {
      name: "renewed in time",
      acts: [
        verified(),
        verified({ validFrom: "2020-03-02", validUntil: "2025-03-01" }),
        awarded("2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "the same firm under its later credit code",
      acts: [
        verified({ holder: { code: "913400000000000000", name: "示例建筑公司" } }),
        awarded("2020-03-01"),
      ],
      expected: "satisfied",
    },
    {
      name: "the certificate of somebody else",
      acts: [verified({ holder: OWNER }), awarded("2020-03-01")],
      expected: "undetermined",
    },
    { name: "no certificate is known", acts: [awarded("2020-03-01")], expected: "undetermined" },
    {
      name: "on the first day of the regulations",
      acts: [verified({ isSuitable: false }), awarded("2000-01-30")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before them",
      acts: [verified({ isSuitable: false }), awarded("2000-01-29")],
      expected: "notApplicable",
    },
    {
      name: "the day before the text that was read",
      acts: [verified({ isSuitable: false }), awarded("2019-04-22")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the day of that text",
      acts: [verified({ isSuitable: false }), awarded("2019-04-23")],
      expected: "violated",
      blocks: true,
    },
  ],
}
