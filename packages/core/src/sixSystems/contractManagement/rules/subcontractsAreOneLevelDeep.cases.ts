import { ANOTHER_FIRM, act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { subcontractsAreOneLevelDeep } from "./subcontractsAreOneLevelDeep.ts"

export const subcontractsAreOneLevelDeepCases: RuleCases = {
  rule: subcontractsAreOneLevelDeep,
  cases: [
    {
      name: "as it should be",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2010-03-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: true,
          isQualified: true,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "a firm that is not qualified",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2018-03-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: true,
          isQualified: false,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a part of a part",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2018-03-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: true,
          isQualified: true,
        }),
        act("SubcontractAgreed", "2018-04-01", {
          subcontract: "屋面",
          within: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: true,
          isQualified: true,
        }),
      ],
      expected: { "1/防水": "satisfied", "1/屋面": "violated" },
    },
    {
      name: "parts of each other",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2018-03-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: true,
          isQualified: true,
          within: "防水",
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "the day before the law",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "1998-02-28", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "1998-03-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day without the tendering law",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "1999-12-31", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the tendering law",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2000-01-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day without its regulations",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2012-01-31", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of its regulations",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2012-02-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2017-12-27", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under the text that was read",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2017-12-28", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before the text of the construction law that was read",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2019-04-22", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "under that text as well",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2019-04-23", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day without the civil code",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2020-12-31", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the first day of the civil code",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2021-01-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "of a contract for goods",
      acts: [
        signed("1998-01-05", { kind: "goods" }),
        act("SubcontractAgreed", "2021-01-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isConsented: false,
          isQualified: true,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "nothing is said of it",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2021-01-01", { subcontract: "防水", subcontractor: ANOTHER_FIRM }),
      ],
      expected: "undetermined",
    },
  ],
}
