import { act, appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { processesAreSignedBeforeTheNext } from "./processesAreSignedBeforeTheNext.ts"

export const processesAreSignedBeforeTheNextCases: RuleCases = {
  rule: processesAreSignedBeforeTheNext,
  cases: [
    {
      name: "signed on the day",
      acts: [
        appointed("1999-01-05"),
        act("ProcessApproved", "2020-03-02", { process: "基坑", signedBy: "supervisionEngineer" }),
        act("NextProcessBegun", "2020-03-02", { after: "基坑" }),
      ],
      expected: "satisfied",
    },
    {
      name: "signed a day later",
      acts: [
        appointed("1999-01-05"),
        act("ProcessApproved", "2020-03-03", { process: "基坑", signedBy: "supervisionEngineer" }),
        act("NextProcessBegun", "2020-03-02", { after: "基坑" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "never signed",
      acts: [appointed("1999-01-05"), act("NextProcessBegun", "2020-03-02", { after: "基坑" })],
      expected: "violated",
    },
    {
      name: "signed by an assistant",
      acts: [
        appointed("1999-01-05"),
        act("ProcessApproved", "2020-03-01", { process: "基坑", signedBy: "assistant" }),
        act("NextProcessBegun", "2020-03-02", { after: "基坑" }),
      ],
      expected: "violated",
    },
    {
      name: "nobody said who signed",
      acts: [
        appointed("1999-01-05"),
        act("ProcessApproved", "2020-03-01", { process: "基坑" }),
        act("NextProcessBegun", "2020-03-02", { after: "基坑" }),
      ],
      expected: "undetermined",
    },
    {
      name: "an office watches instead",
      acts: [
        ofProject("SupervisionSubstituted", "1999-01-05", { by: "示例县质监站", isApproved: true }),
        act("NextProcessBegun", "2020-03-02", { after: "基坑" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known whether there is supervision",
      acts: [act("NextProcessBegun", "2020-03-02", { after: "基坑" })],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [appointed("1999-01-05"), act("NextProcessBegun", "2000-01-29", { after: "基坑" })],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [appointed("1999-01-05"), act("NextProcessBegun", "2000-01-30", { after: "基坑" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [appointed("1999-01-05"), act("NextProcessBegun", "2019-04-22", { after: "基坑" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [appointed("1999-01-05"), act("NextProcessBegun", "2019-04-23", { after: "基坑" })],
      expected: "violated",
      blocks: true,
    },
  ],
}
