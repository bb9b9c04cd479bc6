import { act, givenDirectly, signed, tendered } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { supplementsLeaveTheSubstanceAlone } from "./supplementsLeaveTheSubstanceAlone.ts"

export const supplementsLeaveTheSubstanceAloneCases: RuleCases = {
  rule: supplementsLeaveTheSubstanceAlone,
  cases: [
    {
      name: "about something else",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2010-03-01", { number: "补1", changes: ["other"] }),
      ],
      expected: "satisfied",
    },
    {
      name: "about nothing of the contract",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2010-03-01", { number: "补1", changes: [] }),
      ],
      expected: "satisfied",
    },
    {
      name: "about subject",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2018-03-01", { number: "补1", changes: ["subject"] }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "about price",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2018-03-01", { number: "补1", changes: ["price"] }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "about quality",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2018-03-01", { number: "补1", changes: ["quality"] }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "about duration",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2018-03-01", { number: "补1", changes: ["duration"] }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before the law",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "1999-12-31", { number: "补1", changes: ["price"] }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2000-01-01", { number: "补1", changes: ["price"] }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day before the courts said so",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2004-12-31", { number: "补1", changes: ["price"] }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text of the tendering law that was read",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2017-12-27", { number: "补1", changes: ["price"] }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "under that text",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2017-12-28", { number: "补1", changes: ["price"] }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the first day after",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2005-01-01", { number: "补1", changes: ["price"] }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day of their first word",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2020-12-31", { number: "补1", changes: ["price"] }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the first day of their second",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2021-01-01", { number: "补1", changes: ["price"] }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "without a tender",
      acts: [
        ...givenDirectly,
        signed("1999-02-01"),
        act("SupplementSigned", "2018-03-01", { number: "补1", changes: ["price"] }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not said what it changes",
      acts: [...tendered, signed("1999-02-01"), act("SupplementSigned", "2018-03-01", { number: "补1" })],
      expected: "undetermined",
    },
    {
      name: "a later act of the same number takes its place",
      acts: [
        ...tendered,
        signed("1999-02-01"),
        act("SupplementSigned", "2018-03-01", { number: "补1", changes: ["price"] }),
        act("SupplementSigned", "2018-03-02", { number: "补1", changes: ["other"] }),
      ],
      expected: "satisfied",
    },
  ],
}
