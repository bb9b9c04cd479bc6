import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { staleMoneyIsTakenBack } from "./staleMoneyIsTakenBack.ts"

export const staleMoneyIsTakenBackCases: RuleCases = {
  rule: staleMoneyIsTakenBack,
  cases: [
    {
      name: "taken back in the third year after its own",
      acts: [
        ofProject("UnusedMoneyTreated", "2018-01-01", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "takenBack",
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "surplus then",
      acts: [
        ofProject("UnusedMoneyTreated", "2018-01-01", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "surplus",
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "carried over on the last day of two years",
      acts: [
        ofProject("UnusedMoneyTreated", "2017-12-31", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "a day more",
      acts: [
        ofProject("UnusedMoneyTreated", "2018-01-01", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "violated",
    },
    {
      name: "the day before the notice",
      acts: [
        ofProject("UnusedMoneyTreated", "2014-12-29", {
          budgetYear: 2011,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("UnusedMoneyTreated", "2014-12-30", {
          budgetYear: 2011,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "violated",
    },
  ],
  impossible: { undetermined: "whoever records it says the year, and what became of the money" },
}
