import { act, givenDirectly, signed, tendered } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { supplementsKeepToTheirShare } from "./supplementsKeepToTheirShare.ts"

export const supplementsKeepToTheirShareCases: RuleCases = {
  rule: supplementsKeepToTheirShare,
  cases: [
    {
      name: "a tenth",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2015-03-02", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_000n,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen more",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2015-03-02", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "two come to a tenth",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2015-03-02", { number: "补1", addsSameSubject: true, addedFen: 4_000_000n }),
        act("SupplementSigned", "2015-04-01", { number: "补2", addsSameSubject: true, addedFen: 6_000_000n }),
      ],
      expected: { "1/补1": "satisfied", "1/补2": "satisfied" },
    },
    {
      name: "the second goes beyond",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2015-03-02", { number: "补1", addsSameSubject: true, addedFen: 4_000_000n }),
        act("SupplementSigned", "2015-04-01", { number: "补2", addsSameSubject: true, addedFen: 6_000_001n }),
      ],
      expected: { "1/补1": "satisfied", "1/补2": "violated" },
    },
    {
      name: "the day before the law",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2002-12-31", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2003-01-01", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2014-08-30", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under the text that was read",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2014-08-31", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "tendered works are under the tendering law",
      acts: [
        ...tendered,
        signed("2002-12-02", { isGovernmentProcurement: true }),
        act("SupplementSigned", "2015-03-02", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "works that were not tendered",
      acts: [
        ...givenDirectly,
        signed("2002-12-02", { isGovernmentProcurement: true }),
        act("SupplementSigned", "2015-03-02", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "violated",
    },
    {
      name: "tendered goods",
      acts: [
        ...tendered,
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2015-03-02", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "violated",
    },
    {
      name: "no government procurement",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: false }),
        act("SupplementSigned", "2015-03-02", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it adds something else",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2015-03-02", {
          number: "补1",
          addsSameSubject: false,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known whether it is government procurement",
      acts: [
        signed("2002-12-02", { kind: "goods" }),
        act("SupplementSigned", "2015-03-02", {
          number: "补1",
          addsSameSubject: true,
          addedFen: 10_000_001n,
        }),
      ],
      expected: "undetermined",
    },
    {
      name: "it is not said how much it adds",
      acts: [
        signed("2002-12-02", { kind: "goods", isGovernmentProcurement: true }),
        act("SupplementSigned", "2015-03-02", { number: "补1", addsSameSubject: true, addedFen: undefined }),
      ],
      expected: "undetermined",
    },
  ],
}
