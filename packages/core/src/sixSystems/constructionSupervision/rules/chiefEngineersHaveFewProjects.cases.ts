import { appointed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { chiefEngineersHaveFewProjects } from "./chiefEngineersHaveFewProjects.ts"

export const chiefEngineersHaveFewProjectsCases: RuleCases = {
  rule: chiefEngineersHaveFewProjects,
  cases: [
    { name: "one project", acts: [appointed("2020-03-02", { projectCount: 1 })], expected: "satisfied" },
    {
      name: "two with consent",
      acts: [appointed("2020-03-02", { projectCount: 2, hasConsent: true })],
      expected: "satisfied",
    },
    {
      name: "two without",
      acts: [appointed("2020-03-02", { projectCount: 2, hasConsent: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "three with consent",
      acts: [appointed("2020-03-02", { projectCount: 3, hasConsent: true })],
      expected: "satisfied",
    },
    {
      name: "four with consent",
      acts: [appointed("2020-03-02", { projectCount: 4, hasConsent: true })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "two, and nobody said whether with consent",
      acts: [appointed("2020-03-02", { projectCount: 2 })],
      expected: "undetermined",
    },
    { name: "nobody said how many", acts: [appointed("2020-03-02")], expected: "undetermined" },
    {
      name: "the day before the norm",
      acts: [appointed("2014-02-28", { projectCount: 4, hasConsent: true })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [appointed("2014-03-01", { projectCount: 4, hasConsent: true })],
      expected: "violated",
    },
  ],
}
