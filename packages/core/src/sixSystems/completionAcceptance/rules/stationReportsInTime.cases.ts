import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, SCHOOL, WATER } from "../caseActs.ts"
import { stationReportsInTime } from "./stationReportsInTime.ts"

const reported = (on: string): CaseAct => ["QualityReportIssued", on, {}]

export const stationReportsInTimeCases: RuleCases = {
  rule: stationReportsInTime,
  cases: [
    {
      name: "on the fifth day",
      acts: [SCHOOL, accepted("2010-11-01"), reported("2010-11-06")],
      expected: "satisfied",
    },
    {
      name: "on the sixth; known at second hand, so that it warns",
      acts: [SCHOOL, accepted("2010-11-01"), reported("2010-11-07")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "five days that end on a Sunday end on the Monday",
      acts: [SCHOOL, accepted("2010-11-02"), reported("2010-11-08")],
      expected: "satisfied",
    },
    {
      name: "not reported on the fifth day",
      acts: [SCHOOL, accepted("2010-11-01")],
      on: "2010-11-06",
      expected: "undetermined",
    },
    {
      name: "not reported on the sixth",
      acts: [SCHOOL, accepted("2010-11-01")],
      on: "2010-11-07",
      expected: "violated",
    },
    {
      name: "accepted the day before the measures of 2009",
      acts: [SCHOOL, accepted("2009-10-18"), reported("2009-10-24")],
      expected: "violated",
    },
    {
      name: "accepted on their first day",
      acts: [SCHOOL, accepted("2009-10-19"), reported("2009-10-24")],
      expected: "satisfied",
    },
    {
      name: "the day before the measures of 2000",
      acts: [SCHOOL, accepted("2000-04-06")],
      expected: "notApplicable",
    },
    {
      name: "on their first day, of which the calendar is not known",
      acts: [SCHOOL, accepted("2000-04-07")],
      expected: "undetermined",
    },
    { name: "water works", acts: [WATER, accepted("2010-11-01")], expected: "notApplicable" },
  ],
}
