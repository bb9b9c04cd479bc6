import { ANOTHER_FIRM, act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { worksAreNotPassedOn } from "./worksAreNotPassedOn.ts"

export const worksAreNotPassedOnCases: RuleCases = {
  rule: worksAreNotPassedOn,
  cases: [
    {
      name: "as it should be",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2010-03-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isWholeWorks: false,
          isMainWork: false,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "the main structure",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "2018-03-01", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isWholeWorks: false,
          isMainWork: true,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before the law",
      acts: [
        signed("1998-01-05"),
        act("SubcontractAgreed", "1998-02-28", {
          subcontract: "防水",
          subcontractor: ANOTHER_FIRM,
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
          isWholeWorks: true,
          isMainWork: false,
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
