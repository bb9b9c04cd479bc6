import { agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theAgreedAdvanceKeepsToItsBand } from "./theAgreedAdvanceKeepsToItsBand.ts"

export const theAgreedAdvanceKeepsToItsBandCases: RuleCases = {
  rule: theAgreedAdvanceKeepsToItsBand,
  cases: [
    {
      name: "the least",
      acts: [agreed("2010-03-01", { includesMaterials: true, advanceShare: 100_000 })],
      expected: "satisfied",
    },
    {
      name: "below it",
      acts: [agreed("2010-03-01", { includesMaterials: true, advanceShare: 99_999 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the greatest",
      acts: [agreed("2010-03-01", { includesMaterials: true, advanceShare: 300_000 })],
      expected: "satisfied",
    },
    {
      name: "above it",
      acts: [agreed("2010-03-01", { includesMaterials: true, advanceShare: 300_001 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the measure",
      acts: [agreed("2004-10-19", { includesMaterials: true, advanceShare: 300_001 })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [agreed("2004-10-20", { includesMaterials: true, advanceShare: 300_001 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "without materials",
      acts: [agreed("2010-03-01", { includesMaterials: false, advanceShare: 0 })],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [agreed("2010-03-01", { includesMaterials: true, advanceShare: 300_001 }, { kind: "goods" })],
      expected: "notApplicable",
    },
    {
      name: "nothing is known of an advance",
      acts: [agreed("2010-03-01", { includesMaterials: true })],
      expected: "undetermined",
    },
    {
      name: "it is not known who brings the materials",
      acts: [agreed("2010-03-01", { advanceShare: 200_000 })],
      expected: "undetermined",
    },
  ],
}
