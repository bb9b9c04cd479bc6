import { act } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { keyPartsAreAnnounced } from "./keyPartsAreAnnounced.ts"

export const keyPartsAreAnnouncedCases: RuleCases = {
  rule: keyPartsAreAnnounced,
  cases: [
    {
      name: "a day ahead",
      acts: [act("WorkWitnessed", "2010-03-01", { part: "基础", form: "standing", noticeHours: 24 })],
      expected: "satisfied",
    },
    {
      name: "an hour less",
      acts: [act("WorkWitnessed", "2010-03-01", { part: "基础", form: "standing", noticeHours: 23 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "nobody said",
      acts: [act("WorkWitnessed", "2010-03-01", { part: "基础", form: "standing" })],
      expected: "undetermined",
    },
    {
      name: "a patrol",
      acts: [act("WorkWitnessed", "2010-03-01", { part: "基础", form: "patrol", noticeHours: 0 })],
      expected: "notApplicable",
    },
    {
      name: "the day before the measure",
      acts: [act("WorkWitnessed", "2002-12-31", { part: "基础", form: "standing", noticeHours: 23 })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [act("WorkWitnessed", "2003-01-01", { part: "基础", form: "standing", noticeHours: 23 })],
      expected: "violated",
    },
  ],
}
