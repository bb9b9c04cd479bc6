import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { nobodyBuildsUnderABorrowedName } from "./nobodyBuildsUnderABorrowedName.ts"

export const nobodyBuildsUnderABorrowedNameCases: RuleCases = {
  rule: nobodyBuildsUnderABorrowedName,
  cases: [
    {
      name: "its own name",
      acts: [signed("2010-03-01"), act("ContractingInspected", "2022-01-05", { isNameBorrowed: false })],
      expected: "satisfied",
    },
    {
      name: "a borrowed name",
      acts: [signed("2010-03-01"), act("ContractingInspected", "2022-01-05", { isNameBorrowed: true })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "not looked at",
      acts: [signed("2010-03-01"), act("ContractingInspected", "2022-01-05", {})],
      expected: "undetermined",
    },
    {
      name: "a contract of the day before the courts said so",
      acts: [signed("2004-12-31"), act("ContractingInspected", "2022-01-05", { isNameBorrowed: true })],
      expected: "notApplicable",
    },
    {
      name: "of the first day",
      acts: [signed("2005-01-01"), act("ContractingInspected", "2022-01-05", { isNameBorrowed: true })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "of the last day of their first word",
      acts: [signed("2020-12-31"), act("ContractingInspected", "2022-01-05", { isNameBorrowed: true })],
      expected: "violated",
    },
    {
      name: "of the first day of their second",
      acts: [signed("2021-01-01"), act("ContractingInspected", "2022-01-05", { isNameBorrowed: true })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods",
      acts: [
        signed("2021-01-01", { kind: "goods" }),
        act("ContractingInspected", "2022-01-05", { isNameBorrowed: true }),
      ],
      expected: "notApplicable",
    },
  ],
}
