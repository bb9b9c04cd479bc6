import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, described, SCHOOL } from "../caseActs.ts"
import { filesAreTransferredInTime } from "./filesAreTransferredInTime.ts"

const CITY = described({ sector: "municipal" })
const VILLAGE = described({ sector: "school", isUrban: false })
const transferred = (on: string): CaseAct => ["FilesTransferred", on, {}]

export const filesAreTransferredInTimeCases: RuleCases = {
  rule: filesAreTransferredInTime,
  cases: [
    {
      name: "on the last day of three months",
      acts: [CITY, accepted("2010-11-01"), transferred("2011-02-01")],
      expected: "satisfied",
    },
    {
      name: "the day after; known at second hand, so that it warns",
      acts: [CITY, accepted("2010-11-01"), transferred("2011-02-02")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a last day in the spring festival moves behind it",
      acts: [CITY, accepted("2010-11-03"), transferred("2011-02-06")],
      expected: "satisfied",
    },
    {
      name: "from the end of November to the end of February",
      acts: [CITY, accepted("2010-11-30"), transferred("2011-02-28")],
      expected: "satisfied",
    },
    {
      name: "not transferred on the last day",
      acts: [CITY, accepted("2010-11-01")],
      on: "2011-02-01",
      expected: "undetermined",
    },
    {
      name: "not transferred the day after",
      acts: [CITY, accepted("2010-11-01")],
      on: "2011-02-02",
      expected: "violated",
    },
    { name: "a school in a village", acts: [VILLAGE, accepted("2010-11-01")], expected: "notApplicable" },
    {
      name: "nobody says whether a school lies in a city",
      acts: [SCHOOL, accepted("2010-11-01")],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [CITY, accepted("2000-01-29")],
      expected: "notApplicable",
    },
    {
      name: "on their first day, of which the calendar is not known",
      acts: [CITY, accepted("2000-01-30")],
      expected: "undetermined",
    },
  ],
}
