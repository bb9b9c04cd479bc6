import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { periodsStayWithinTheirBudget } from "./periodsStayWithinTheirBudget.ts"

export const periodsStayWithinTheirBudgetCases: RuleCases = {
  rule: periodsStayWithinTheirBudget,
  cases: [
    {
      name: "all of it",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        act("PeriodSettled", "2023-06-30", { until: "2023-06-25", paidFen: 100n, budgetFen: 100n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen more",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        act("PeriodSettled", "2023-06-30", { until: "2023-06-25", paidFen: 101n, budgetFen: 100n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "signed the day before the notice",
      acts: [
        signed("2022-07-31", { clientKind: "publicInstitution" }),
        act("PeriodSettled", "2023-06-30", { until: "2023-06-25", paidFen: 101n, budgetFen: 100n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "another client",
      acts: [
        signed("2022-08-01", { clientKind: "other" }),
        act("PeriodSettled", "2023-06-30", { until: "2023-06-25", paidFen: 101n, budgetFen: 100n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the budget is not known",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        act("PeriodSettled", "2023-06-30", { until: "2023-06-25", paidFen: 101n, budgetFen: undefined }),
      ],
      expected: "undetermined",
    },
  ],
}
