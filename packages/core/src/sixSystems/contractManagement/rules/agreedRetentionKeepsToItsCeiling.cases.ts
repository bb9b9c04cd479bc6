import { agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { agreedRetentionKeepsToItsCeiling } from "./agreedRetentionKeepsToItsCeiling.ts"

export const agreedRetentionKeepsToItsCeilingCases: RuleCases = {
  rule: agreedRetentionKeepsToItsCeiling,
  cases: [
    {
      name: "5 % in 2010",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2010-03-01", { retentionShare: 50_000 }),
      ],
      expected: "satisfied",
    },
    {
      name: "more than 5 % in 2010",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2010-03-01", { retentionShare: 50_001 }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "10 %, as it was held in practice",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2015-03-02", { retentionShare: 100_000 }),
      ],
      expected: "violated",
    },
    {
      name: "the day before the first measure",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2005-01-11", { retentionShare: 100_000 }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2005-01-12", { retentionShare: 50_001 }),
      ],
      expected: "violated",
    },
    {
      name: "its last day",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2016-12-26", { retentionShare: 50_001 }),
      ],
      expected: "violated",
    },
    {
      name: "the first measure is for government investment",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 0n }],
        agreed("2016-12-26", { retentionShare: 50_001 }),
      ],
      expected: "notApplicable",
    },
    {
      name: "who invests is not known",
      acts: [agreed("2016-12-26", { retentionShare: 50_001 })],
      expected: "undetermined",
    },
    {
      name: "the first day of the second",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 0n }],
        agreed("2016-12-27", { retentionShare: 50_001 }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "5 % on its first day",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 0n }],
        agreed("2016-12-27", { retentionShare: 50_000 }),
      ],
      expected: "satisfied",
    },
    {
      name: "5 % on the last day of the second",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2017-06-30", { retentionShare: 50_000 }),
      ],
      expected: "satisfied",
    },
    {
      name: "more on that day",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2017-06-30", { retentionShare: 50_001 }),
      ],
      expected: "violated",
    },
    {
      name: "5 % on the first day of the third",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2017-07-01", { retentionShare: 50_000 }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "3 % on that day",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2017-07-01", { retentionShare: 30_000 }),
      ],
      expected: "satisfied",
    },
    {
      name: "more than 3 %",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2017-07-01", { retentionShare: 30_001 }),
      ],
      expected: "violated",
    },
    {
      name: "goods",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2017-07-01", { retentionShare: 50_000 }, { kind: "goods" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "nothing is known of it",
      acts: [
        ["ProjectDescribed", "2000-01-03", { fiscalFen: 100n }],
        agreed("2017-07-01", { quality: "合格" }),
      ],
      expected: "undetermined",
    },
  ],
}
