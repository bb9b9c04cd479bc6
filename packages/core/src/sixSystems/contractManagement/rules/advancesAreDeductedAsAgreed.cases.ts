import { agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { advancesAreDeductedAsAgreed } from "./advancesAreDeductedAsAgreed.ts"

export const advancesAreDeductedAsAgreedCases: RuleCases = {
  rule: advancesAreDeductedAsAgreed,
  cases: [
    {
      name: "it does",
      acts: [agreed("2010-03-01", { advanceShare: 200_000, isAdvanceDeducted: true })],
      expected: "satisfied",
    },
    {
      name: "it does not",
      acts: [agreed("2010-03-01", { advanceShare: 200_000, isAdvanceDeducted: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nothing is known of it",
      acts: [agreed("2010-03-01", { advanceShare: 200_000 })],
      expected: "undetermined",
    },
    {
      name: "no advance was agreed",
      acts: [agreed("2010-03-01", { advanceShare: 0, isAdvanceDeducted: false })],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [agreed("2010-03-01", { advanceShare: 200_000, isAdvanceDeducted: false }, { kind: "goods" })],
      expected: "notApplicable",
    },
    {
      name: "the day before the measure",
      acts: [agreed("2004-10-19", { advanceShare: 200_000, isAdvanceDeducted: false })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [agreed("2004-10-20", { advanceShare: 200_000, isAdvanceDeducted: false })],
      expected: "violated",
      blocks: true,
    },
  ],
}
