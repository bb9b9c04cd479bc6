import {
  ANOTHER_FIRM,
  SUPERVISION_FIRM,
  appointed,
  byCreditCode,
  ofProject,
} from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theSupervisionFirmIsQualified } from "./theSupervisionFirmIsQualified.ts"

export const theSupervisionFirmIsQualifiedCases: RuleCases = {
  rule: theSupervisionFirmIsQualified,
  cases: [
    {
      name: "shown by its unified social credit code",
      acts: [
        appointed("2020-03-02"),
        ofProject("QualificationShown", "1998-01-05", {
          holder: byCreditCode(SUPERVISION_FIRM),
          certificate: "示例2",
          isSufficient: true,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "as it should be",
      acts: [
        appointed("2020-03-02"),
        ofProject("QualificationShown", "1998-01-05", {
          holder: SUPERVISION_FIRM,
          certificate: "示例2",
          isSufficient: true,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "shown by another firm",
      acts: [
        appointed("2020-03-02"),
        ofProject("QualificationShown", "1998-01-05", {
          holder: ANOTHER_FIRM,
          certificate: "示例2",
          isSufficient: true,
        }),
      ],
      expected: "undetermined",
    },
    { name: "nothing was shown", acts: [appointed("2020-03-02")], expected: "undetermined" },
    {
      name: "the day before the law",
      acts: [
        appointed("1998-02-28"),
        ofProject("QualificationShown", "1998-01-05", {
          holder: SUPERVISION_FIRM,
          certificate: "示例2",
          isSufficient: false,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        appointed("1998-03-01"),
        ofProject("QualificationShown", "1998-01-05", {
          holder: SUPERVISION_FIRM,
          certificate: "示例2",
          isSufficient: false,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day without the regulations",
      acts: [
        appointed("2000-01-29"),
        ofProject("QualificationShown", "1998-01-05", {
          holder: SUPERVISION_FIRM,
          certificate: "示例2",
          isSufficient: false,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the regulations",
      acts: [
        appointed("2000-01-30"),
        ofProject("QualificationShown", "1998-01-05", {
          holder: SUPERVISION_FIRM,
          certificate: "示例2",
          isSufficient: false,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        appointed("2019-04-22"),
        ofProject("QualificationShown", "1998-01-05", {
          holder: SUPERVISION_FIRM,
          certificate: "示例2",
          isSufficient: false,
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [
        appointed("2019-04-23"),
        ofProject("QualificationShown", "1998-01-05", {
          holder: SUPERVISION_FIRM,
          certificate: "示例2",
          isSufficient: false,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
