import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { started } from "../caseActs.ts"
import { drawingsAreReviewedBeforeStart } from "./drawingsAreReviewedBeforeStart.ts"

const reviewed = (on: string, passed = true): CaseAct => ["DrawingsReviewed", on, { passed }]

export const drawingsAreReviewedBeforeStartCases: RuleCases = {
  rule: drawingsAreReviewedBeforeStart,
  cases: [
    {
      name: "passed on the day of the start",
      acts: [reviewed("2019-04-23"), started("2019-04-23")],
      expected: "satisfied",
    },
    {
      name: "passed the day after",
      acts: [started("2019-04-23"), reviewed("2019-04-24")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before the text that was read",
      acts: [started("2019-04-22")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "failed, and passed in a second review",
      acts: [reviewed("2020-02-01", false), reviewed("2020-02-20"), started("2020-03-01")],
      expected: "satisfied",
    },
    {
      name: "failed",
      acts: [reviewed("2020-02-01", false), started("2020-03-01")],
      expected: "violated",
    },
    { name: "on the first day of the regulations", acts: [started("2000-01-30")], expected: "violated" },
    { name: "the day before them", acts: [started("2000-01-29")], expected: "notApplicable" },
    { name: "works have not started", acts: [reviewed("2020-02-01")], expected: "undetermined" },
  ],
}
