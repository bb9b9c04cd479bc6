import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { GOVERNMENT, SUBSIDISED } from "../caseActs.ts"
import { changesAreApprovedBeforehand } from "./changesAreApprovedBeforehand.ts"

const changed = (on: string, payload: object): CaseAct => ["ScopeChanged", on, { change: "site", ...payload }]

export const changesAreApprovedBeforehandCases: RuleCases = {
  rule: changesAreApprovedBeforehand,
  cases: [
    {
      name: "a new site, approved the same day",
      acts: [GOVERNMENT, changed("2019-07-01", { approvedOn: "2019-07-01" })],
      expected: "satisfied",
    },
    {
      name: "approved the day after",
      acts: [GOVERNMENT, changed("2020-03-01", { approvedOn: "2020-03-02" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "not approved",
      acts: [GOVERNMENT, changed("2020-03-01", { approvedOn: null })],
      expected: "violated",
    },
    {
      name: "a large change of scale, not approved",
      acts: [GOVERNMENT, changed("2020-03-01", { change: "scale", isLarge: true, approvedOn: null })],
      expected: "violated",
    },
    {
      name: "a small change of content, not approved",
      acts: [GOVERNMENT, changed("2020-03-01", { change: "content", isLarge: false, approvedOn: null })],
      expected: "notApplicable",
    },
    {
      name: "nobody says how large it is",
      acts: [GOVERNMENT, changed("2020-03-01", { change: "content", approvedOn: null })],
      expected: "undetermined",
    },
    {
      name: "nobody says whether it was approved",
      acts: [GOVERNMENT, changed("2020-03-01", {})],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [GOVERNMENT, changed("2019-06-30", { approvedOn: null })],
      expected: "notApplicable",
    },
    {
      name: "a subsidised project",
      acts: [SUBSIDISED, changed("2020-03-01", { approvedOn: null })],
      expected: "notApplicable",
    },
  ],
}
