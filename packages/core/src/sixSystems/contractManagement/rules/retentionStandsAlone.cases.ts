import { agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { retentionStandsAlone } from "./retentionStandsAlone.ts"

export const retentionStandsAloneCases: RuleCases = {
  rule: retentionStandsAlone,
  cases: [
    {
      name: "no performance security",
      acts: [agreed("2017-07-01", { retentionShare: 30_000, performanceBondFen: 0n })],
      expected: "satisfied",
    },
    {
      name: "both",
      acts: [agreed("2017-07-01", { retentionShare: 30_000, performanceBondFen: 1n })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "no retention money",
      acts: [agreed("2017-07-01", { retentionShare: 0, performanceBondFen: 1n })],
      expected: "notApplicable",
    },
    {
      name: "the day before",
      acts: [agreed("2017-06-30", { retentionShare: 30_000, performanceBondFen: 1n })],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [agreed("2017-07-01", { retentionShare: 30_000, performanceBondFen: 1n }, { kind: "goods" })],
      expected: "notApplicable",
    },
    {
      name: "nothing is known of a security",
      acts: [agreed("2017-07-01", { retentionShare: 30_000 })],
      expected: "undetermined",
    },
  ],
}
