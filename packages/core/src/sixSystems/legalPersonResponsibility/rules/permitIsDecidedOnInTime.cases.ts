import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { permitIsDecidedOnInTime } from "./permitIsDecidedOnInTime.ts"

const permitted = (appliedOn: string | undefined, on: string): ReadonlyArray<CaseAct> => [
  [
    "ConstructionPermitted",
    on,
    { permitNumber: "示例0001", ...(appliedOn === undefined ? {} : { appliedOn }) },
  ],
]

export const permitIsDecidedOnInTimeCases: RuleCases = {
  rule: permitIsDecidedOnInTime,
  cases: [
    {
      name: "on the seventh day",
      acts: permitted("2019-04-24", "2019-05-01"),
      expected: "satisfied",
    },
    {
      name: "on the seventh day that is worked on, after a holiday",
      acts: permitted("2021-09-27", "2021-10-08"),
      expected: "satisfied",
    },
    {
      name: "on the day after",
      acts: permitted("2021-09-27", "2021-10-09"),
      expected: "violated",
      blocks: true,
    },
    { name: "on the eighth day", acts: permitted("2021-03-01", "2021-03-09"), expected: "violated" },
    {
      name: "given on the first day of seven days",
      acts: permitted("2019-04-15", "2019-04-23"),
      expected: "violated",
      blocks: true,
    },
    {
      name: "given on the last day of fifteen days",
      acts: permitted("2019-04-07", "2019-04-22"),
      expected: "satisfied",
    },
    {
      name: "on the sixteenth day; remembered alone, so that it warns",
      acts: permitted("2010-03-01", "2010-03-17"),
      expected: "violated",
      blocks: false,
    },
    {
      name: "nobody says when it was applied for",
      acts: permitted(undefined, "2021-03-09"),
      expected: "undetermined",
    },
    {
      name: "the day before the law",
      acts: permitted("1998-01-05", "1998-02-28"),
      expected: "notApplicable",
    },
    {
      name: "on its first day, of which the calendar is not known",
      acts: permitted("1998-01-05", "1998-03-01"),
      expected: "undetermined",
    },
  ],
}
