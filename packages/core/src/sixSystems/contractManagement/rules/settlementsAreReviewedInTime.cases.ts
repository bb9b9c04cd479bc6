import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { settlementsAreReviewedInTime } from "./settlementsAreReviewedInTime.ts"

export const settlementsAreReviewedInTimeCases: RuleCases = {
  rule: settlementsAreReviewedInTime,
  cases: [
    {
      name: "a fen below 500万元 after 20 days",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 500_000_000n - 1n, isComplete: true }),
        act("SettlementReviewed", "2010-03-22", { settledFen: 500_000_000n - 1n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen below 500万元 a day later",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 500_000_000n - 1n, isComplete: true }),
        act("SettlementReviewed", "2010-03-23", { settledFen: 500_000_000n - 1n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a fen below 2000万元 after 30 days",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 2_000_000_000n - 1n, isComplete: true }),
        act("SettlementReviewed", "2010-03-31", { settledFen: 2_000_000_000n - 1n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen below 2000万元 a day later",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 2_000_000_000n - 1n, isComplete: true }),
        act("SettlementReviewed", "2010-04-01", { settledFen: 2_000_000_000n - 1n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a fen below 5000万元 after 45 days",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 5_000_000_000n - 1n, isComplete: true }),
        act("SettlementReviewed", "2010-04-15", { settledFen: 5_000_000_000n - 1n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen below 5000万元 a day later",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 5_000_000_000n - 1n, isComplete: true }),
        act("SettlementReviewed", "2010-04-16", { settledFen: 5_000_000_000n - 1n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "500万元 has the longer time, 30 days",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 500_000_000n, isComplete: true }),
        act("SettlementReviewed", "2010-03-31", { settledFen: 500_000_000n }),
      ],
      expected: "satisfied",
    },
    {
      name: "500万元 a day later",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 500_000_000n, isComplete: true }),
        act("SettlementReviewed", "2010-04-01", { settledFen: 500_000_000n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "2000万元 has the longer time, 45 days",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 2_000_000_000n, isComplete: true }),
        act("SettlementReviewed", "2010-04-15", { settledFen: 2_000_000_000n }),
      ],
      expected: "satisfied",
    },
    {
      name: "2000万元 a day later",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 2_000_000_000n, isComplete: true }),
        act("SettlementReviewed", "2010-04-16", { settledFen: 2_000_000_000n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "5000万元 has the longer time, 60 days",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 5_000_000_000n, isComplete: true }),
        act("SettlementReviewed", "2010-04-30", { settledFen: 5_000_000_000n }),
      ],
      expected: "satisfied",
    },
    {
      name: "5000万元 a day later",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 5_000_000_000n, isComplete: true }),
        act("SettlementReviewed", "2010-05-01", { settledFen: 5_000_000_000n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "not yet, on the last day",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 2_000_000_000n, isComplete: true }),
      ],
      on: "2010-04-15",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 2_000_000_000n, isComplete: true }),
      ],
      on: "2010-04-16",
      expected: "violated",
    },
    {
      name: "the file is not complete",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 2_000_000_000n, isComplete: false }),
      ],
      expected: "undetermined",
    },
    {
      name: "the time runs from the complete file",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 2_000_000_000n, isComplete: false }),
        act("SettlementSubmitted", "2010-05-04", { reportedFen: 2_000_000_000n, isComplete: true }),
        act("SettlementReviewed", "2010-06-18", { settledFen: 2_000_000_000n }),
      ],
      expected: "satisfied",
    },
    {
      name: "goods",
      acts: [
        signed("2004-02-02", { kind: "goods" }),
        act("SettlementSubmitted", "2010-03-01", { reportedFen: 500_000_000n, isComplete: true }),
        act("SettlementReviewed", "2010-04-01", { settledFen: 500_000_000n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "complete the day before the measure",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-10-19", { reportedFen: 500_000_000n, isComplete: true }),
        act("SettlementReviewed", "2005-04-01", { settledFen: 500_000_000n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "complete on its first day",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-10-20", { reportedFen: 500_000_000n, isComplete: true }),
        act("SettlementReviewed", "2005-04-01", { settledFen: 500_000_000n }),
      ],
      expected: "violated",
    },
  ],
}
