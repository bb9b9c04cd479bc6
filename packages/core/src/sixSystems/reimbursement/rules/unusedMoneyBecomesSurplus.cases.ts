import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { unusedMoneyBecomesSurplus } from "./unusedMoneyBecomesSurplus.ts"

export const unusedMoneyBecomesSurplusCases: RuleCases = {
  rule: unusedMoneyBecomesSurplus,
  cases: [
    {
      name: "surplus at the end of the next year",
      acts: [
        ofProject("UnusedMoneyTreated", "2016-12-31", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "surplus",
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "taken back then",
      acts: [
        ofProject("UnusedMoneyTreated", "2016-12-31", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "takenBack",
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "carried over then",
      acts: [
        ofProject("UnusedMoneyTreated", "2016-12-31", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "carried over the day before",
      acts: [
        ofProject("UnusedMoneyTreated", "2016-12-30", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "carried over at the end of its own year",
      acts: [
        ofProject("UnusedMoneyTreated", "2015-12-31", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "carried over in the third year",
      acts: [
        ofProject("UnusedMoneyTreated", "2017-03-01", {
          budgetYear: 2015,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "violated",
    },
    {
      name: "the day before the law",
      acts: [
        ofProject("UnusedMoneyTreated", "2014-12-31", {
          budgetYear: 2013,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("UnusedMoneyTreated", "2015-01-01", {
          budgetYear: 2013,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        ofProject("UnusedMoneyTreated", "2018-12-28", {
          budgetYear: 2016,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [
        ofProject("UnusedMoneyTreated", "2018-12-29", {
          budgetYear: 2016,
          amountFen: 5n,
          treatedAs: "carryOver",
        }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
  impossible: { undetermined: "whoever records it says the year, and what became of the money" },
}
