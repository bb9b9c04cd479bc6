import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { retentionHeldKeepsToItsCeiling } from "./retentionHeldKeepsToItsCeiling.ts"

export const retentionHeldKeepsToItsCeilingCases: RuleCases = {
  rule: retentionHeldKeepsToItsCeiling,
  cases: [
    {
      name: "5 % of the settled price",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2010-03-01"),
        act("RetentionHeld", "2018-03-01", { amountFen: 5_000_000n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen more",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2010-03-01"),
        act("RetentionHeld", "2018-03-01", { amountFen: 5_000_001n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "held in two parts",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2010-03-01"),
        act("RetentionHeld", "2018-03-01", { amountFen: 5_000_000n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
        act("RetentionHeld", "2018-04-02", { amountFen: 1n }),
      ],
      expected: "violated",
    },
    {
      name: "the day before the first measure",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2005-01-11"),
        act("RetentionHeld", "2018-03-01", { amountFen: 5_000_001n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2005-01-12"),
        act("RetentionHeld", "2018-03-01", { amountFen: 5_000_001n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "violated",
    },
    {
      name: "its last day",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2016-12-26"),
        act("RetentionHeld", "2018-03-01", { amountFen: 5_000_001n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "violated",
    },
    {
      name: "no government investment under the first",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 0n }],
        signed("2016-12-26"),
        act("RetentionHeld", "2018-03-01", { amountFen: 5_000_001n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "nor asked for under the second",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 0n }],
        signed("2016-12-27"),
        act("RetentionHeld", "2018-03-01", { amountFen: 5_000_001n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "violated",
    },
    {
      name: "the last day of the second",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2017-06-30"),
        act("RetentionHeld", "2018-03-01", { amountFen: 5_000_000n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "satisfied",
    },
    {
      name: "3 % on the first day of the third",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2017-07-01"),
        act("RetentionHeld", "2018-03-01", { amountFen: 3_000_000n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen more on that day",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2017-07-01"),
        act("RetentionHeld", "2018-03-01", { amountFen: 3_000_001n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "not settled yet",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2017-07-01"),
        act("RetentionHeld", "2018-03-01", { amountFen: 3_000_001n }),
      ],
      expected: "undetermined",
    },
    {
      name: "goods",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        signed("2017-07-01", { kind: "goods" }),
        act("RetentionHeld", "2018-03-01", { amountFen: 3_000_001n }),
        act("SettlementReviewed", "2018-02-01", { settledFen: 100_000_000n }),
      ],
      expected: "notApplicable",
    },
  ],
}
