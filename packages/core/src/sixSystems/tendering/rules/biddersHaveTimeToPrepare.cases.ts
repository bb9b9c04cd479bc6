import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { biddersHaveTimeToPrepare } from "./biddersHaveTimeToPrepare.ts"

const tender = (issuedOn: string, bidDeadline: string, estimateFen: bigint): ReadonlyArray<CaseAct> => [
  ["ProjectDescribed", "2000-01-01", { fiscalFen: estimateFen, totalInvestmentFen: estimateFen }],
  ["PurchasePlanned", "2000-01-02", { purchase: "1", category: "works", estimateFen }],
  ["TenderDocumentsIssued", issuedOn, { purchase: "1", bidDeadline }],
]

export const biddersHaveTimeToPrepareCases: RuleCases = {
  rule: biddersHaveTimeToPrepare,
  cases: [
    {
      name: "twenty days after the issue",
      acts: tender("2010-03-01", "2010-03-21", 200_000_000n),
      expected: "satisfied",
    },
    {
      name: "nineteen days; in 2010 the wording was not read, so that it warns",
      acts: tender("2010-03-01", "2010-03-20", 200_000_000n),
      expected: "violated",
      blocks: false,
    },
    {
      name: "nineteen days under the text that was read",
      acts: tender("2017-12-28", "2018-01-16", 200_000_000n),
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before that text",
      acts: tender("2017-12-27", "2018-01-15", 200_000_000n),
      expected: "violated",
      blocks: false,
    },
    {
      name: "a fen below the threshold of 2000",
      acts: tender("2018-05-31", "2018-06-01", 199_999_999n),
      expected: "notApplicable",
    },
    {
      name: "a fen below the threshold of 2018",
      acts: tender("2018-06-01", "2018-06-02", 399_999_999n),
      expected: "notApplicable",
    },
    {
      name: "at the threshold of 2018",
      acts: tender("2018-06-01", "2018-06-20", 400_000_000n),
      expected: "violated",
    },
    {
      name: "before the thresholds there were",
      acts: tender("2000-04-30", "2000-05-01", 200_000_000n),
      expected: "undetermined",
    },
    {
      name: "the day before the law",
      acts: tender("1999-12-31", "2000-01-01", 200_000_000n),
      expected: "notApplicable",
    },
    {
      name: "it is not known who pays",
      acts: tender("2010-03-01", "2010-03-02", 200_000_000n).slice(1),
      expected: "undetermined",
    },
  ],
}
