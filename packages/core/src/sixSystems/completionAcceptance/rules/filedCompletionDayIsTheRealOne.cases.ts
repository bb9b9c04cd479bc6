import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, completed } from "../caseActs.ts"
import { filedCompletionDayIsTheRealOne } from "./filedCompletionDayIsTheRealOne.ts"

const filed = (on: string, completedOn?: string): CaseAct => [
  "AcceptanceFiled",
  on,
  completedOn === undefined ? {} : { completedOn },
]

export const filedCompletionDayIsTheRealOneCases: RuleCases = {
  rule: filedCompletionDayIsTheRealOne,
  cases: [
    {
      name: "the day of the acceptance",
      acts: [accepted("2010-11-01"), filed("2010-11-10", "2010-11-01")],
      expected: "satisfied",
    },
    {
      name: "another day; it only advises",
      acts: [accepted("2010-11-01"), filed("2010-11-10", "2010-10-31")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the owner put the acceptance off: the day of the report",
      acts: [
        completed("2010-09-01", { reportedOn: "2010-09-02" }),
        accepted("2010-11-01", { isDelayedByOwner: true }),
        filed("2010-11-10", "2010-09-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "put off, and nobody says when it was reported",
      acts: [
        completed("2010-09-01"),
        accepted("2010-11-01", { isDelayedByOwner: true }),
        filed("2010-11-10", "2010-09-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "used before the acceptance: the first day of the use",
      acts: [["UseBegun", "2010-10-01", {}], accepted("2010-11-01"), filed("2010-11-10", "2010-10-01")],
      expected: "satisfied",
    },
    {
      name: "the form says nothing",
      acts: [accepted("2010-11-01"), filed("2010-11-10")],
      expected: "undetermined",
    },
    {
      name: "the last day of the reading of 2004",
      acts: [accepted("2020-12-01"), filed("2020-12-31", "2020-12-02")],
      expected: "violated",
    },
    {
      name: "the first day of the reading of 2020",
      acts: [accepted("2020-12-01"), filed("2021-01-01", "2020-12-02")],
      expected: "violated",
    },
    {
      name: "the first day of the reading of 2004",
      acts: [accepted("2004-12-20"), filed("2005-01-01", "2004-12-21")],
      expected: "violated",
    },
    {
      name: "the day before it",
      acts: [accepted("2004-12-20"), filed("2004-12-31", "2004-12-21")],
      expected: "notApplicable",
    },
  ],
}
