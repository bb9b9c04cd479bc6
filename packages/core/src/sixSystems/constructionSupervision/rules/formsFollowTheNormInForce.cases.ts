import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { formsFollowTheNormInForce } from "./formsFollowTheNormInForce.ts"

export const formsFollowTheNormInForceCases: RuleCases = {
  rule: formsFollowTheNormInForce,
  cases: [
    {
      name: "the norm of 2000 in its day",
      acts: [ofProject("SupervisionPlanned", "2010-03-01", { norm: "GB 50319-2000" })],
      expected: "satisfied",
    },
    {
      name: "the norm of 2013 before its day",
      acts: [ofProject("SupervisionPlanned", "2014-02-28", { norm: "GB/T 50319-2013" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the norm of 2013",
      acts: [ofProject("SupervisionPlanned", "2014-03-01", { norm: "GB/T 50319-2013" })],
      expected: "satisfied",
    },
    {
      name: "the norm of 2000 after its day",
      acts: [ofProject("SupervisionPlanned", "2014-03-01", { norm: "GB 50319-2000" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day of the norm of 2000",
      acts: [ofProject("SupervisionPlanned", "2014-02-28", { norm: "GB 50319-2000" })],
      expected: "satisfied",
    },
    {
      name: "the day before it",
      acts: [ofProject("SupervisionPlanned", "2001-04-30", { norm: "GB/T 50319-2013" })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [ofProject("SupervisionPlanned", "2001-05-01", { norm: "GB/T 50319-2013" })],
      expected: "violated",
    },
    {
      name: "nobody said which",
      acts: [ofProject("SupervisionPlanned", "2010-03-01")],
      expected: "undetermined",
    },
  ],
}
