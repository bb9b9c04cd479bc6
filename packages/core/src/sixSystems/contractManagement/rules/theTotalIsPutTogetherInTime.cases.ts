import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theTotalIsPutTogetherInTime } from "./theTotalIsPutTogetherInTime.ts"

export const theTotalIsPutTogetherInTimeCases: RuleCases = {
  rule: theTotalIsPutTogetherInTime,
  cases: [
    {
      name: "on the last day",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-01-04", { reportedFen: 100n, isComplete: true }),
        act("SettlementReviewed", "2010-03-01", { settledFen: 100n }),
        ["TotalSettlementSubmitted", "2010-03-16", { reportedFen: 100n }],
      ],
      expected: "satisfied",
    },
    {
      name: "a day late",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-01-04", { reportedFen: 100n, isComplete: true }),
        act("SettlementReviewed", "2010-03-01", { settledFen: 100n }),
        ["TotalSettlementSubmitted", "2010-03-17", { reportedFen: 100n }],
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "no unit is settled",
      acts: [signed("2004-02-02"), ["TotalSettlementSubmitted", "2010-03-17", { reportedFen: 100n }]],
      expected: "undetermined",
    },
    {
      name: "the day before the measure",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-08-02", { reportedFen: 100n, isComplete: true }),
        act("SettlementReviewed", "2004-09-01", { settledFen: 100n }),
        ["TotalSettlementSubmitted", "2004-10-19", { reportedFen: 100n }],
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-08-02", { reportedFen: 100n, isComplete: true }),
        act("SettlementReviewed", "2004-09-01", { settledFen: 100n }),
        ["TotalSettlementSubmitted", "2004-10-20", { reportedFen: 100n }],
      ],
      expected: "violated",
    },
  ],
}
