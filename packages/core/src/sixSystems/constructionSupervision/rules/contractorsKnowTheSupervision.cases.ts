import { appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { contractorsKnowTheSupervision } from "./contractorsKnowTheSupervision.ts"

export const contractorsKnowTheSupervisionCases: RuleCases = {
  rule: contractorsKnowTheSupervision,
  cases: [
    {
      name: "told on the day of the start",
      acts: [
        appointed("1998-01-05"),
        ofProject("ContractorInformedOfSupervision", "2020-03-02", {
          isWritten: true,
          namesFirm: true,
          namesContent: true,
          namesPowers: true,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        appointed("1998-01-05"),
        ofProject("ContractorInformedOfSupervision", "2020-03-03", {
          isWritten: true,
          namesFirm: true,
          namesContent: true,
          namesPowers: true,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "never told",
      acts: [appointed("1998-01-05"), ofProject("WorksStarted", "2020-03-02")],
      expected: "violated",
    },
    {
      name: "without one part: isWritten",
      acts: [
        appointed("1998-01-05"),
        ofProject("ContractorInformedOfSupervision", "2020-03-01", {
          isWritten: false,
          namesFirm: true,
          namesContent: true,
          namesPowers: true,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "without one part: namesFirm",
      acts: [
        appointed("1998-01-05"),
        ofProject("ContractorInformedOfSupervision", "2020-03-01", {
          isWritten: true,
          namesFirm: false,
          namesContent: true,
          namesPowers: true,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "without one part: namesContent",
      acts: [
        appointed("1998-01-05"),
        ofProject("ContractorInformedOfSupervision", "2020-03-01", {
          isWritten: true,
          namesFirm: true,
          namesContent: false,
          namesPowers: true,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "without one part: namesPowers",
      acts: [
        appointed("1998-01-05"),
        ofProject("ContractorInformedOfSupervision", "2020-03-01", {
          isWritten: true,
          namesFirm: true,
          namesContent: true,
          namesPowers: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "nobody said what was told",
      acts: [
        appointed("1998-01-05"),
        ofProject("ContractorInformedOfSupervision", "2020-03-01", { isWritten: true }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "an office watches instead",
      acts: [
        ofProject("SupervisionSubstituted", "1998-01-05", { by: "示例县质监站", isApproved: true }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known whether there is supervision",
      acts: [ofProject("WorksStarted", "2020-03-02")],
      expected: "undetermined",
    },
    {
      name: "the day before the law",
      acts: [appointed("1998-01-05"), ofProject("WorksStarted", "1998-02-28")],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [appointed("1998-01-05"), ofProject("WorksStarted", "1998-03-01")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [appointed("1998-01-05"), ofProject("WorksStarted", "2019-04-22")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [appointed("1998-01-05"), ofProject("WorksStarted", "2019-04-23")],
      expected: "violated",
      blocks: true,
    },
  ],
}
