import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { wagesAreSafeguarded } from "./wagesAreSafeguarded.ts"

export const wagesAreSafeguardedCases: RuleCases = {
  rule: wagesAreSafeguarded,
  cases: [
    {
      name: "all six",
      acts: [
        signed("2018-02-05"),
        act("WageDutiesChecked", "2022-03-01", {
          hasAccount: true,
          hasRegister: true,
          hasLabourOfficer: true,
          isPaidByMainContractor: true,
          hasNoticeBoard: true,
          hasGuarantee: true,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "without one: hasAccount",
      acts: [
        signed("2018-02-05"),
        act("WageDutiesChecked", "2022-03-01", {
          hasAccount: false,
          hasRegister: true,
          hasLabourOfficer: true,
          isPaidByMainContractor: true,
          hasNoticeBoard: true,
          hasGuarantee: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "without one: hasRegister",
      acts: [
        signed("2018-02-05"),
        act("WageDutiesChecked", "2022-03-01", {
          hasAccount: true,
          hasRegister: false,
          hasLabourOfficer: true,
          isPaidByMainContractor: true,
          hasNoticeBoard: true,
          hasGuarantee: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "without one: hasLabourOfficer",
      acts: [
        signed("2018-02-05"),
        act("WageDutiesChecked", "2022-03-01", {
          hasAccount: true,
          hasRegister: true,
          hasLabourOfficer: false,
          isPaidByMainContractor: true,
          hasNoticeBoard: true,
          hasGuarantee: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "without one: isPaidByMainContractor",
      acts: [
        signed("2018-02-05"),
        act("WageDutiesChecked", "2022-03-01", {
          hasAccount: true,
          hasRegister: true,
          hasLabourOfficer: true,
          isPaidByMainContractor: false,
          hasNoticeBoard: true,
          hasGuarantee: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "without one: hasNoticeBoard",
      acts: [
        signed("2018-02-05"),
        act("WageDutiesChecked", "2022-03-01", {
          hasAccount: true,
          hasRegister: true,
          hasLabourOfficer: true,
          isPaidByMainContractor: true,
          hasNoticeBoard: false,
          hasGuarantee: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "without one: hasGuarantee",
      acts: [
        signed("2018-02-05"),
        act("WageDutiesChecked", "2022-03-01", {
          hasAccount: true,
          hasRegister: true,
          hasLabourOfficer: true,
          isPaidByMainContractor: true,
          hasNoticeBoard: true,
          hasGuarantee: false,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "account and guarantee are proven by their own acts",
      acts: [
        signed("2018-02-05"),
        act("WageAccountOpened", "2022-02-01"),
        act("WageGuaranteeGiven", "2022-02-01", { amountFen: 5n }),
        act("WageDutiesChecked", "2022-03-01", {
          hasRegister: true,
          hasLabourOfficer: true,
          isPaidByMainContractor: true,
          hasNoticeBoard: true,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "one was not looked at",
      acts: [
        signed("2018-02-05"),
        act("WageDutiesChecked", "2022-03-01", {
          hasAccount: true,
          hasRegister: true,
          hasLabourOfficer: true,
          isPaidByMainContractor: true,
          hasGuarantee: true,
        }),
      ],
      expected: "undetermined",
    },
    { name: "nobody looked", acts: [signed("2022-03-01")], expected: "undetermined" },
    {
      name: "the day before the regulations",
      acts: [signed("2018-02-05"), act("WageDutiesChecked", "2020-04-30", { hasAccount: false })],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [signed("2018-02-05"), act("WageDutiesChecked", "2020-05-01", { hasAccount: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods",
      acts: [
        signed("2018-02-05", { kind: "goods" }),
        act("WageDutiesChecked", "2022-03-01", { hasAccount: false }),
      ],
      expected: "notApplicable",
    },
  ],
}
