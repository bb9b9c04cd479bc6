import { CONTRACTOR, act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { additionsKeepToTheirShare } from "./additionsKeepToTheirShare.ts"

export const additionsKeepToTheirShareCases: RuleCases = {
  rule: additionsKeepToTheirShare,
  cases: [
    {
      name: "a tenth",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("ContractSigned", "2015-03-02", {
          contract: "2",
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 10_000_000n,
          kind: "goods",
          isGovernmentProcurement: true,
        }),
      ],
      expected: { "1": "notApplicable", "2": "satisfied" },
    },
    {
      name: "a fen more",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("ContractSigned", "2015-03-02", {
          contract: "2",
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 10_000_001n,
          kind: "goods",
          isGovernmentProcurement: true,
        }),
      ],
      expected: { "1": "notApplicable", "2": "violated" },
    },
    {
      name: "two come to more than a tenth",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("ContractSigned", "2015-03-02", {
          contract: "2",
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 5_000_000n,
          kind: "goods",
          isGovernmentProcurement: true,
        }),
        act("ContractSigned", "2015-04-01", {
          contract: "3",
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 5_000_001n,
          kind: "goods",
          isGovernmentProcurement: true,
        }),
      ],
      expected: { "1": "notApplicable", "2": "satisfied", "3": "violated" },
    },
    {
      name: "the day before the law",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("ContractSigned", "2002-12-31", {
          contract: "2",
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 10_000_001n,
          kind: "goods",
          isGovernmentProcurement: true,
        }),
      ],
      expected: { "1": "notApplicable", "2": "notApplicable" },
    },
    {
      name: "its first day",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("ContractSigned", "2003-01-01", {
          contract: "2",
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 10_000_001n,
          kind: "goods",
          isGovernmentProcurement: true,
        }),
      ],
      expected: { "1": "notApplicable", "2": "violated" },
    },
    {
      name: "a contract that stands alone",
      acts: [signed("2015-03-02", { kind: "goods", isGovernmentProcurement: true })],
      expected: "notApplicable",
    },
    {
      name: "works",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("ContractSigned", "2015-03-02", {
          contract: "2",
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 10_000_001n,
          kind: "works",
          isGovernmentProcurement: true,
        }),
      ],
      expected: { "1": "notApplicable", "2": "notApplicable" },
    },
    {
      name: "it is not known whether it is government procurement",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("ContractSigned", "2015-03-02", {
          contract: "2",
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 10_000_001n,
          kind: "goods",
        }),
      ],
      expected: { "1": "notApplicable", "2": "undetermined" },
    },
    {
      name: "the original is not known",
      acts: [
        act("ContractSigned", "2015-03-02", {
          addsTo: "0",
          contractor: CONTRACTOR,
          priceFen: 5n,
          kind: "goods",
          isGovernmentProcurement: true,
        }),
      ],
      expected: "undetermined",
    },
    {
      name: "alone beyond it, before the text that was read",
      acts: [
        act("ContractSigned", "2014-08-30", {
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 5n,
          kind: "goods",
          isGovernmentProcurement: true,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the same under the text that was read",
      acts: [
        act("ContractSigned", "2014-08-31", {
          addsTo: "1",
          contractor: CONTRACTOR,
          priceFen: 5n,
          kind: "goods",
          isGovernmentProcurement: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
