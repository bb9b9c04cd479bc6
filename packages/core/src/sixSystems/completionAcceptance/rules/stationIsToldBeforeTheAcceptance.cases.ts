import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, SCHOOL, WATER } from "../caseActs.ts"
import { stationIsToldBeforeTheAcceptance } from "./stationIsToldBeforeTheAcceptance.ts"

const announced = (on: string): CaseAct => ["AcceptanceAnnounced", on, {}]

export const stationIsToldBeforeTheAcceptanceCases: RuleCases = {
  rule: stationIsToldBeforeTheAcceptance,
  cases: [
    {
      name: "seven working days ahead",
      acts: [SCHOOL, announced("2010-11-10"), accepted("2010-11-19")],
      expected: "satisfied",
    },
    {
      name: "six; known at second hand, so that it warns",
      acts: [SCHOOL, announced("2010-11-11"), accepted("2010-11-19")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "seven working days ahead of a Sunday",
      acts: [SCHOOL, announced("2010-11-11"), accepted("2010-11-21")],
      expected: "satisfied",
    },
    {
      name: "over a holiday whose days are made up",
      acts: [SCHOOL, announced("2010-09-21"), accepted("2010-10-08")],
      expected: "satisfied",
    },
    {
      name: "over that holiday a day late",
      acts: [SCHOOL, announced("2010-09-25"), accepted("2010-10-08")],
      expected: "violated",
    },
    { name: "not at all", acts: [SCHOOL, accepted("2010-11-19")], expected: "violated" },
    {
      name: "afterwards",
      acts: [SCHOOL, accepted("2010-11-19"), announced("2010-11-22")],
      expected: "violated",
    },
    {
      name: "told anew before the second acceptance",
      acts: [
        SCHOOL,
        announced("2010-11-10"),
        accepted("2010-11-19", { passed: false }),
        announced("2010-12-10"),
        accepted("2010-12-13"),
      ],
      expected: "violated",
    },
    {
      name: "the day before the rules of 2013",
      acts: [SCHOOL, announced("2013-11-21"), accepted("2013-12-01")],
      expected: "satisfied",
    },
    {
      name: "on their first day",
      acts: [SCHOOL, announced("2013-11-22"), accepted("2013-12-02")],
      expected: "violated",
    },
    {
      name: "the calendar of 2001 is not known",
      acts: [SCHOOL, announced("2001-11-01"), accepted("2001-11-19")],
      expected: "undetermined",
    },
    {
      name: "on the first day of the rules of 2000",
      acts: [SCHOOL, accepted("2000-06-30")],
      expected: "violated",
    },
    { name: "the day before them", acts: [SCHOOL, accepted("2000-06-29")], expected: "notApplicable" },
    { name: "water works", acts: [WATER, accepted("2010-11-19")], expected: "notApplicable" },
  ],
}
