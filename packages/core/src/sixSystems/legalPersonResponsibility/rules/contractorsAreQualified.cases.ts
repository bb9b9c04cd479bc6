import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { CONTRACTOR, OWNER } from "../caseActs.ts"
import { contractorsAreQualified } from "./contractorsAreQualified.ts"

const notified = (on: string): CaseAct => [
  "WinnerNotified",
  on,
  { purchase: "1", winner: CONTRACTOR, priceFen: 1n },
]
const planned = (category: string): CaseAct => [
  "PurchasePlanned",
  "1990-01-01",
  { purchase: "1", category, estimateFen: 1n },
]
const verified = (more: object = {}): CaseAct => [
  "QualificationShown",
  "2000-01-01",
  {
    holder: CONTRACTOR,
    certificate: "示例A0001",
    validFrom: "1999-01-01",
    validUntil: "2020-03-01",
    isSufficient: true,
    ...more,
  },
]

export const contractorsAreQualifiedCases: RuleCases = {
  rule: contractorsAreQualified,
  cases: [
    {
      name: "on the last day of the certificate",
      acts: [verified(), planned("works"), notified("2020-03-01")],
      expected: "satisfied",
    },
    {
      name: "the day after",
      acts: [verified(), planned("works"), notified("2020-03-02")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before the certificate",
      acts: [verified({ validFrom: "2010-03-02" }), planned("works"), notified("2010-03-01")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "too low a grade",
      acts: [verified({ isSufficient: false }), planned("works"), notified("2020-03-01")],
      expected: "violated",
    },
    {
      name: "one of two certificates is enough",
      acts: [verified({ isSufficient: false }), verified(), planned("works"), notified("2020-03-01")],
      expected: "satisfied",
    },
    {
      name: "renewed in time",
      acts: [
        verified(),
        verified({ validFrom: "2020-03-02", validUntil: "2025-03-01" }),
        planned("works"),
        notified("2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "the same firm under its later credit code",
      acts: [
        verified({ holder: { code: "913400000000000000", name: "示例建筑公司" } }),
        planned("works"),
        notified("2020-03-01"),
      ],
      expected: "satisfied",
    },
    {
      name: "the certificate of somebody else",
      acts: [verified({ holder: OWNER }), planned("works"), notified("2020-03-01")],
      expected: "undetermined",
    },
    {
      name: "no certificate is known",
      acts: [planned("works"), notified("2020-03-01")],
      expected: "undetermined",
    },
    {
      name: "on the first day of the regulations",
      acts: [verified({ isSufficient: false }), planned("works"), notified("2000-01-30")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before them",
      acts: [verified({ isSufficient: false }), planned("works"), notified("2000-01-29")],
      expected: "notApplicable",
    },
    {
      name: "the day before the text that was read",
      acts: [verified({ isSufficient: false }), planned("works"), notified("2019-04-22")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the day of that text",
      acts: [verified({ isSufficient: false }), planned("works"), notified("2019-04-23")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods need none",
      acts: [verified({ isSufficient: false }), planned("goods"), notified("2020-03-01")],
      expected: "notApplicable",
    },
    {
      name: "supervision does",
      acts: [verified({ isSufficient: false }), planned("supervision"), notified("2020-03-01")],
      expected: "violated",
    },
    {
      name: "nobody says what it is for",
      acts: [verified(), notified("2020-03-01")],
      expected: "undetermined",
    },
    {
      name: "contracted without any award",
      acts: [
        verified({ isSufficient: false }),
        [
          "ContractSigned",
          "2020-03-01",
          { contract: "甲", kind: "works", contractor: CONTRACTOR, priceFen: 1n },
        ],
      ],
      expected: { ["甲"]: "violated" },
    },
    {
      name: "contracted after the award, which counts",
      acts: [
        verified(),
        planned("works"),
        notified("2020-03-01"),
        [
          "ContractSigned",
          "2020-03-20",
          { contract: "甲", purchase: "1", kind: "works", contractor: CONTRACTOR, priceFen: 1n },
        ],
      ],
      expected: { "1": "satisfied" },
    },
  ],
}
