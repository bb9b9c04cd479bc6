import type { RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, ROAD, WATER } from "../caseActs.ts"
import { roadsPassBothAcceptances } from "./roadsPassBothAcceptances.ts"

export const roadsPassBothAcceptancesCases: RuleCases = {
  rule: roadsPassBothAcceptances,
  cases: [
    {
      name: "both",
      acts: [ROAD, accepted("2010-10-01", { kind: "handOver" }), accepted("2012-11-01")],
      expected: "satisfied",
    },
    {
      name: "the completion acceptance is still to come",
      acts: [ROAD, accepted("2010-10-01", { kind: "handOver" })],
      expected: "undetermined",
    },
    {
      name: "no hand-over acceptance before it; remembered alone, so that it warns",
      acts: [ROAD, accepted("2010-11-01")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the hand-over acceptance failed",
      acts: [ROAD, accepted("2010-10-01", { kind: "handOver", passed: false })],
      expected: "violated",
    },
    {
      name: "the completion acceptance failed",
      acts: [ROAD, accepted("2010-10-01", { kind: "handOver" }), accepted("2012-11-01", { passed: false })],
      expected: "violated",
    },
    { name: "water works", acts: [WATER, accepted("2010-11-01")], expected: "notApplicable" },
    { name: "on the first day of the measures", acts: [ROAD, accepted("2004-10-01")], expected: "violated" },
    { name: "the day before them", acts: [ROAD, accepted("2004-09-30")], expected: "notApplicable" },
    {
      name: "handed over contract by contract, and completed as a whole",
      acts: [
        ROAD,
        accepted("2010-10-01", { kind: "handOver", contract: "1" }),
        accepted("2010-10-20", { kind: "handOver", contract: "2" }),
        accepted("2012-11-01"),
      ],
      expected: { "1": "satisfied", "2": "satisfied", project: "satisfied" },
    },
    {
      name: "one contract was not handed over before the whole was completed",
      acts: [
        ROAD,
        ["WorksStarted", "2009-03-02", { contract: "1" }],
        ["WorksStarted", "2009-03-02", { contract: "2" }],
        accepted("2010-10-01", { kind: "handOver", contract: "1" }),
        accepted("2012-11-01"),
      ],
      expected: { "1": "satisfied", project: "violated" },
    },
  ],
}
