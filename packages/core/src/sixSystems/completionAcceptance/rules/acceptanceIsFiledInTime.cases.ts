import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, SCHOOL, WATER } from "../caseActs.ts"
import { acceptanceIsFiledInTime } from "./acceptanceIsFiledInTime.ts"

const filed = (on: string): CaseAct => ["AcceptanceFiled", on, {}]

export const acceptanceIsFiledInTimeCases: RuleCases = {
  rule: acceptanceIsFiledInTime,
  cases: [
    {
      name: "on the fifteenth day",
      acts: [SCHOOL, accepted("2010-11-01"), filed("2010-11-16")],
      expected: "satisfied",
    },
    {
      name: "on the sixteenth; the measures of 2009 were read as they stood",
      acts: [SCHOOL, accepted("2010-11-01"), filed("2010-11-17")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "fifteen days that end on a Sunday end on the Monday",
      acts: [SCHOOL, accepted("2010-11-06"), filed("2010-11-22")],
      expected: "satisfied",
    },
    {
      name: "until 2020 they may end on a Saturday",
      acts: [SCHOOL, accepted("2010-11-05"), filed("2010-11-22")],
      expected: "violated",
    },
    {
      name: "since 2021 they do not",
      acts: [SCHOOL, accepted("2021-11-05"), filed("2021-11-22")],
      expected: "satisfied",
    },
    {
      name: "not filed on the fifteenth day",
      acts: [SCHOOL, accepted("2010-11-01")],
      on: "2010-11-16",
      expected: "undetermined",
    },
    {
      name: "not filed on the sixteenth",
      acts: [SCHOOL, accepted("2010-11-01")],
      on: "2010-11-17",
      expected: "violated",
    },
    {
      name: "accepted the day before the measures of 2009",
      acts: [SCHOOL, accepted("2009-10-18"), filed("2009-11-03")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "accepted on their first day",
      acts: [SCHOOL, accepted("2009-10-19"), filed("2009-11-04")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "accepted on the last day of the rules of 2000",
      acts: [SCHOOL, accepted("2013-12-01"), filed("2013-12-17")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "accepted on the first day of the rules of 2013",
      acts: [SCHOOL, accepted("2013-12-02"), filed("2013-12-17")],
      expected: "satisfied",
    },
    {
      name: "accepted on the last day before there were measures",
      acts: [SCHOOL, accepted("2000-04-06")],
      expected: "undetermined",
    },
    {
      name: "accepted on the first day of the measures of 2000, of which the calendar is not known",
      acts: [SCHOOL, accepted("2000-04-07")],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [SCHOOL, accepted("2000-01-29")],
      expected: "notApplicable",
    },
    { name: "water works", acts: [WATER, accepted("2010-11-01")], expected: "notApplicable" },
    {
      name: "an acceptance that failed",
      acts: [SCHOOL, accepted("2010-11-01", { passed: false })],
      expected: "undetermined",
    },
    {
      name: "each contract for itself",
      acts: [
        SCHOOL,
        accepted("2010-11-01", { contract: "1" }),
        accepted("2010-11-02", { contract: "2" }),
        ["AcceptanceFiled", "2010-11-17", { contract: "1" }],
        ["AcceptanceFiled", "2010-11-17", { contract: "2" }],
      ],
      expected: { "1": "violated", "2": "satisfied" },
    },
    {
      name: "on their first day, of which the calendar is not known",
      acts: [SCHOOL, accepted("2000-01-30")],
      expected: "undetermined",
    },
    {
      name: "around the text of the regulations that was read, the measures block all the same",
      acts: [SCHOOL, accepted("2019-04-22"), filed("2019-05-08")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "on the day of that text",
      acts: [SCHOOL, accepted("2019-04-23"), filed("2019-05-09")],
      expected: "violated",
      blocks: true,
    },
  ],
}
