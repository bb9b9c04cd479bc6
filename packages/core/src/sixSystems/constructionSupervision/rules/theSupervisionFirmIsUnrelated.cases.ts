import {
  CONTRACTOR,
  SUPERVISION_FIRM,
  appointed,
  byCreditCode,
  signed,
} from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theSupervisionFirmIsUnrelated } from "./theSupervisionFirmIsUnrelated.ts"

export const theSupervisionFirmIsUnrelatedCases: RuleCases = {
  rule: theSupervisionFirmIsUnrelated,
  cases: [
    {
      name: "the contractor itself by its unified social credit code",
      acts: [
        signed("1998-01-05", { contractor: byCreditCode(SUPERVISION_FIRM) }),
        appointed("2020-03-02", { isRelated: false }),
      ],
      expected: "violated",
    },
    {
      name: "as it should be",
      acts: [signed("1998-01-05", { contractor: CONTRACTOR }), appointed("2020-03-02", { isRelated: false })],
      expected: "satisfied",
    },
    {
      name: "the contractor itself",
      acts: [
        signed("1998-01-05", { contractor: SUPERVISION_FIRM }),
        appointed("2020-03-02", { isRelated: false }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a supplier itself",
      acts: [
        signed("1998-01-05"),
        signed("1998-01-05", { contract: "2", kind: "goods", contractor: SUPERVISION_FIRM }),
        appointed("2020-03-02", { isRelated: false }),
      ],
      expected: "violated",
    },
    {
      name: "the contractor of another contract",
      acts: [
        signed("1998-01-05"),
        signed("1998-01-05", { contract: "2", contractor: SUPERVISION_FIRM }),
        appointed("2020-03-02", { isRelated: false, contract: "1" }),
      ],
      expected: "satisfied",
    },
    {
      name: "who builds is not known",
      acts: [appointed("2020-03-02", { isRelated: false })],
      expected: "undetermined",
    },
    {
      name: "nobody said whether it is related",
      acts: [signed("1998-01-05"), appointed("2020-03-02")],
      expected: "undetermined",
    },
    {
      name: "the day before the law",
      acts: [signed("1998-01-05", { contractor: CONTRACTOR }), appointed("1998-02-28", { isRelated: true })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [signed("1998-01-05", { contractor: CONTRACTOR }), appointed("1998-03-01", { isRelated: true })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day without the regulations",
      acts: [signed("1998-01-05", { contractor: CONTRACTOR }), appointed("2000-01-29", { isRelated: true })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the regulations",
      acts: [signed("1998-01-05", { contractor: CONTRACTOR }), appointed("2000-01-30", { isRelated: true })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [signed("1998-01-05", { contractor: CONTRACTOR }), appointed("2019-04-22", { isRelated: true })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [signed("1998-01-05", { contractor: CONTRACTOR }), appointed("2019-04-23", { isRelated: true })],
      expected: "violated",
      blocks: true,
    },
  ],
}
