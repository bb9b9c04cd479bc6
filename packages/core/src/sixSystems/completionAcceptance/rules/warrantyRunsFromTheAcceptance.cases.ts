import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted } from "../caseActs.ts"
import { warrantyRunsFromTheAcceptance } from "./warrantyRunsFromTheAcceptance.ts"

const warranted = (on: string, beginsOn?: string): CaseAct => [
  "WarrantyGiven",
  on,
  { terms: [], ...(beginsOn === undefined ? {} : { beginsOn }) },
]

export const warrantyRunsFromTheAcceptanceCases: RuleCases = {
  rule: warrantyRunsFromTheAcceptance,
  cases: [
    {
      name: "from the day of the acceptance",
      acts: [warranted("2020-03-01", "2020-03-02"), accepted("2020-03-02")],
      expected: "satisfied",
    },
    {
      name: "from an earlier day",
      acts: [warranted("2020-03-01", "2020-03-01"), accepted("2020-03-02")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "not accepted so far",
      acts: [warranted("2020-03-01", "2020-03-01")],
      expected: "undetermined",
    },
    {
      name: "nobody says from when",
      acts: [warranted("2020-03-01"), accepted("2020-03-02")],
      expected: "undetermined",
    },
    {
      name: "on the first day of the regulations",
      acts: [warranted("2000-01-30", "2000-01-02"), accepted("2000-01-03")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before them",
      acts: [warranted("2000-01-29", "2000-01-02"), accepted("2000-01-03")],
      expected: "notApplicable",
    },
    {
      name: "the day before the text that was read",
      acts: [warranted("2019-04-22", "2019-04-01"), accepted("2019-04-19")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the day of that text",
      acts: [warranted("2019-04-23", "2019-04-01"), accepted("2019-04-19")],
      expected: "violated",
      blocks: true,
    },
  ],
}
