import { act } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { hazardsAreStoppedAndReported } from "./hazardsAreStoppedAndReported.ts"

export const hazardsAreStoppedAndReportedCases: RuleCases = {
  rule: hazardsAreStoppedAndReported,
  cases: [
    {
      name: "slight, and rectified",
      acts: [
        act("HazardFound", "2010-03-01", {
          hazard: "隐患1",
          isGrave: false,
          isRectificationOrdered: true,
          isRefused: false,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "slight, and nothing was ordered",
      acts: [
        act("HazardFound", "2010-03-01", {
          hazard: "隐患1",
          isGrave: false,
          isRectificationOrdered: false,
          isStopOrdered: false,
          isRefused: false,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "grave, and stopped",
      acts: [
        act("HazardFound", "2010-03-01", {
          hazard: "隐患1",
          isGrave: true,
          isStopOrdered: true,
          isRefused: false,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "grave, and not stopped",
      acts: [
        act("HazardFound", "2010-03-01", {
          hazard: "隐患1",
          isGrave: true,
          isRectificationOrdered: true,
          isStopOrdered: false,
          isRefused: false,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "refused, and reported",
      acts: [
        act("HazardFound", "2010-03-01", {
          hazard: "隐患1",
          isGrave: true,
          isStopOrdered: true,
          isRefused: true,
          isReportedToAuthority: true,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "refused, and not reported",
      acts: [
        act("HazardFound", "2010-03-01", {
          hazard: "隐患1",
          isGrave: true,
          isStopOrdered: true,
          isRefused: true,
          isReportedToAuthority: false,
        }),
      ],
      expected: "violated",
    },
    {
      name: "nobody said whether it is grave",
      acts: [
        act("HazardFound", "2010-03-01", { hazard: "隐患1", isRectificationOrdered: true, isRefused: false }),
      ],
      expected: "undetermined",
    },
    {
      name: "a later act takes its place",
      acts: [
        act("HazardFound", "2010-03-01", {
          hazard: "隐患1",
          isGrave: true,
          isStopOrdered: false,
          isRefused: false,
        }),
        act("HazardFound", "2010-03-02", {
          hazard: "隐患1",
          isGrave: true,
          isStopOrdered: true,
          isRefused: false,
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "the day before the regulations",
      acts: [
        act("HazardFound", "2004-01-31", {
          hazard: "隐患1",
          isGrave: true,
          isStopOrdered: false,
          isRefused: false,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        act("HazardFound", "2004-02-01", {
          hazard: "隐患1",
          isGrave: true,
          isStopOrdered: false,
          isRefused: false,
        }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
