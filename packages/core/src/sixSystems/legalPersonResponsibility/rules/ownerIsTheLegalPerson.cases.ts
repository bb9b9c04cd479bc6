import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { CONTRACTOR, OWNER } from "../caseActs.ts"
import { ownerIsTheLegalPerson } from "./ownerIsTheLegalPerson.ts"

const named = (on: string, legalPerson = OWNER): CaseAct => ["LegalPersonNamed", on, { legalPerson }]
const accepted = (on: string, organiser: object = OWNER): CaseAct => [
  "AcceptanceHeld",
  on,
  { passed: true, organiser },
]

export const ownerIsTheLegalPersonCases: RuleCases = {
  rule: ownerIsTheLegalPerson,
  cases: [
    {
      name: "the acceptance is held by the legal person",
      acts: [named("2010-01-01"), accepted("2010-11-01")],
      expected: "satisfied",
    },
    {
      name: "the same organisation under its later credit code",
      acts: [named("2010-01-01"), accepted("2016-11-01", { code: "1234000000000006X0", name: "示例供水站" })],
      expected: "satisfied",
    },
    {
      name: "another organisation; a design row only advises",
      acts: [named("2010-01-01"), accepted("2010-11-01", CONTRACTOR)],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the legal person of that time, replaced later",
      acts: [named("2010-01-01"), accepted("2010-11-01"), named("2011-01-01", CONTRACTOR)],
      expected: "satisfied",
    },
    { name: "no legal person was named", acts: [accepted("2010-11-01")], expected: "undetermined" },
    {
      name: "the day before the regulations",
      acts: [named("1999-01-01"), accepted("2000-01-29", CONTRACTOR)],
      expected: "notApplicable",
    },
    {
      name: "on their first day",
      acts: [named("1999-01-01"), accepted("2000-01-30", CONTRACTOR)],
      expected: "violated",
    },
    {
      name: "a contract names another client",
      acts: [
        named("2010-01-01"),
        [
          "ContractSigned",
          "2010-03-01",
          { contract: "甲", kind: "works", contractor: OWNER, client: CONTRACTOR, priceFen: 1n },
        ],
      ],
      expected: "violated",
    },
  ],
}
