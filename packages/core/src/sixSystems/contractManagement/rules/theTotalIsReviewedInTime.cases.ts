import { signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theTotalIsReviewedInTime } from "./theTotalIsReviewedInTime.ts"

export const theTotalIsReviewedInTimeCases: RuleCases = {
  rule: theTotalIsReviewedInTime,
  cases: [
    {
      name: "on the last day",
      acts: [
        signed("2004-02-02"),
        ["TotalSettlementSubmitted", "2010-03-01", { reportedFen: 100n }],
        ["TotalSettlementReviewed", "2010-03-31", { settledFen: 100n }],
      ],
      expected: "satisfied",
    },
    {
      name: "a day late",
      acts: [
        signed("2004-02-02"),
        ["TotalSettlementSubmitted", "2010-03-01", { reportedFen: 100n }],
        ["TotalSettlementReviewed", "2010-04-01", { settledFen: 100n }],
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "not yet, on the last day",
      acts: [signed("2004-02-02"), ["TotalSettlementSubmitted", "2010-03-01", { reportedFen: 100n }]],
      on: "2010-03-31",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [signed("2004-02-02"), ["TotalSettlementSubmitted", "2010-03-01", { reportedFen: 100n }]],
      on: "2010-04-01",
      expected: "violated",
    },
    {
      name: "the day before the measure",
      acts: [signed("2004-02-02"), ["TotalSettlementSubmitted", "2004-10-19", { reportedFen: 100n }]],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [signed("2004-02-02"), ["TotalSettlementSubmitted", "2004-10-20", { reportedFen: 100n }]],
      expected: "violated",
    },
  ],
}
