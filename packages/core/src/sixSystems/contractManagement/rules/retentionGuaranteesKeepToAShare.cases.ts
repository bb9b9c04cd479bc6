import { agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { retentionGuaranteesKeepToAShare } from "./retentionGuaranteesKeepToAShare.ts"

export const retentionGuaranteesKeepToAShareCases: RuleCases = {
  rule: retentionGuaranteesKeepToAShare,
  cases: [
    { name: "3 %", acts: [agreed("2017-07-01", { retentionGuaranteeShare: 30_000 })], expected: "satisfied" },
    {
      name: "more",
      acts: [agreed("2017-07-01", { retentionGuaranteeShare: 30_001 })],
      expected: "violated",
      blocks: false,
    },
    { name: "none", acts: [agreed("2017-07-01", { retentionGuaranteeShare: 0 })], expected: "notApplicable" },
    {
      name: "nothing is known of one",
      acts: [agreed("2017-07-01", { quality: "合格" })],
      expected: "undetermined",
    },
    {
      name: "the day before the measure",
      acts: [agreed("2017-06-30", { retentionGuaranteeShare: 30_001 })],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [agreed("2017-07-01", { retentionGuaranteeShare: 30_001 }, { kind: "goods" })],
      expected: "notApplicable",
    },
  ],
}
