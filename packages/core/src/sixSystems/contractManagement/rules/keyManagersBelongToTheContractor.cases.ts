import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { keyManagersBelongToTheContractor } from "./keyManagersBelongToTheContractor.ts"

const manager = (post: string, isInsured?: boolean) => ({
  post,
  hasLabourContract: true,
  isPaidWages: true,
  ...(isInsured === undefined ? {} : { isInsured }),
})
const ALL = ["project", "technical", "quality", "safety"].map((post) => manager(post, true))

export const keyManagersBelongToTheContractorCases: RuleCases = {
  rule: keyManagersBelongToTheContractor,
  cases: [
    {
      name: "three proofs of each",
      acts: [
        signed("2010-03-01"),
        act("ContractingInspected", "2020-03-02", { managers: ALL, isSuppliedByOthers: false }),
      ],
      expected: "satisfied",
    },
    {
      name: "two proofs of one of them",
      acts: [
        signed("2010-03-01"),
        act("ContractingInspected", "2020-03-02", {
          managers: [...ALL, manager("safety", false)],
          isSuppliedByOthers: false,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "somebody else buys the materials",
      acts: [
        signed("2010-03-01"),
        act("ContractingInspected", "2020-03-02", { managers: ALL, isSuppliedByOthers: true }),
      ],
      expected: "violated",
    },
    {
      name: "one proof was not looked for",
      acts: [
        signed("2010-03-01"),
        act("ContractingInspected", "2020-03-02", {
          managers: [...ALL, manager("safety")],
          isSuppliedByOthers: false,
        }),
      ],
      expected: "undetermined",
    },
    {
      name: "no managers are named",
      acts: [
        signed("2010-03-01"),
        act("ContractingInspected", "2020-03-02", { managers: [], isSuppliedByOthers: false }),
      ],
      expected: "undetermined",
    },
    {
      name: "the day before the first measure",
      acts: [
        signed("2010-03-01"),
        act("ContractingInspected", "2014-09-30", {
          managers: [...ALL, manager("safety", false)],
          isSuppliedByOthers: false,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        signed("2010-03-01"),
        act("ContractingInspected", "2014-10-01", {
          managers: [...ALL, manager("safety", false)],
          isSuppliedByOthers: false,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "its last day",
      acts: [
        signed("2010-03-01"),
        act("ContractingInspected", "2018-12-31", {
          managers: [...ALL, manager("safety", false)],
          isSuppliedByOthers: false,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the second",
      acts: [
        signed("2010-03-01"),
        act("ContractingInspected", "2019-01-01", {
          managers: [...ALL, manager("safety", false)],
          isSuppliedByOthers: false,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "goods",
      acts: [
        signed("2010-03-01", { kind: "goods" }),
        act("ContractingInspected", "2020-03-02", {
          managers: [...ALL, manager("safety", false)],
          isSuppliedByOthers: false,
        }),
      ],
      expected: "notApplicable",
    },
  ],
}
