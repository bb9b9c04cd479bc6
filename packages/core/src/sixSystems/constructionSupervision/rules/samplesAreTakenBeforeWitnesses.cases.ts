import { act } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { samplesAreTakenBeforeWitnesses } from "./samplesAreTakenBeforeWitnesses.ts"

export const samplesAreTakenBeforeWitnessesCases: RuleCases = {
  rule: samplesAreTakenBeforeWitnesses,
  cases: [
    {
      name: "before witnesses",
      acts: [act("SamplesTaken", "2020-03-02", { part: "试块", isWitnessed: true })],
      expected: "satisfied",
    },
    {
      name: "without",
      acts: [act("SamplesTaken", "2020-03-02", { part: "试块", isWitnessed: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nobody said",
      acts: [act("SamplesTaken", "2020-03-02", { part: "试块" })],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [act("SamplesTaken", "2000-01-29", { part: "试块", isWitnessed: false })],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [act("SamplesTaken", "2000-01-30", { part: "试块", isWitnessed: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [act("SamplesTaken", "2019-04-22", { part: "试块", isWitnessed: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [act("SamplesTaken", "2019-04-23", { part: "试块", isWitnessed: false })],
      expected: "violated",
      blocks: true,
    },
  ],
}
