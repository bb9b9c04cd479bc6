import { act } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { dangerousWorkFollowsItsPlan } from "./dangerousWorkFollowsItsPlan.ts"

export const dangerousWorkFollowsItsPlanCases: RuleCases = {
  rule: dangerousWorkFollowsItsPlan,
  cases: [
    {
      name: "signed by both on the day",
      acts: [
        act("SafetyPlanReviewed", "2010-03-01", {
          work: "深基坑",
          signedBy: "chiefSupervisionEngineer",
          isSignedByTechnicalHead: true,
        }),
        act("DangerousWorkBegun", "2010-03-01", { work: "深基坑" }),
      ],
      expected: "satisfied",
    },
    {
      name: "signed a day later",
      acts: [
        act("SafetyPlanReviewed", "2010-03-02", {
          work: "深基坑",
          signedBy: "chiefSupervisionEngineer",
          isSignedByTechnicalHead: true,
        }),
        act("DangerousWorkBegun", "2010-03-01", { work: "深基坑" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "no plan",
      acts: [act("DangerousWorkBegun", "2010-03-01", { work: "深基坑" })],
      expected: "violated",
    },
    {
      name: "a plan for other work",
      acts: [
        act("SafetyPlanReviewed", "2010-02-26", {
          work: "模板",
          signedBy: "chiefSupervisionEngineer",
          isSignedByTechnicalHead: true,
        }),
        act("DangerousWorkBegun", "2010-03-01", { work: "深基坑" }),
      ],
      expected: "violated",
    },
    {
      name: "not signed by the chief",
      acts: [
        act("SafetyPlanReviewed", "2010-02-26", {
          work: "深基坑",
          signedBy: "supervisionEngineer",
          isSignedByTechnicalHead: true,
        }),
        act("DangerousWorkBegun", "2010-03-01", { work: "深基坑" }),
      ],
      expected: "violated",
    },
    {
      name: "not signed by the technical head",
      acts: [
        act("SafetyPlanReviewed", "2010-02-26", {
          work: "深基坑",
          signedBy: "chiefSupervisionEngineer",
          isSignedByTechnicalHead: false,
        }),
        act("DangerousWorkBegun", "2010-03-01", { work: "深基坑" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nobody said who signed",
      acts: [
        act("SafetyPlanReviewed", "2010-02-26", { work: "深基坑", isSignedByTechnicalHead: true }),
        act("DangerousWorkBegun", "2010-03-01", { work: "深基坑" }),
      ],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [act("DangerousWorkBegun", "2004-01-31", { work: "深基坑" })],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [act("DangerousWorkBegun", "2004-02-01", { work: "深基坑" })],
      expected: "violated",
      blocks: true,
    },
  ],
}
