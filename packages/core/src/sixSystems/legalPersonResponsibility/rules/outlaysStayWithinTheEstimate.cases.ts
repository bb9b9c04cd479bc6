import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { CONTRACTOR, described, GOVERNMENT, SUBSIDISED } from "../caseActs.ts"
import { outlaysStayWithinTheEstimate } from "./outlaysStayWithinTheEstimate.ts"

const estimated = (estimateFen: bigint): CaseAct => [
  "ProjectApproved",
  "2000-01-01",
  { stage: "preliminaryDesign", estimateFen },
]
const awarded = (on: string, purchase: string, priceFen: bigint): CaseAct => [
  "WinnerNotified",
  on,
  { purchase, winner: CONTRACTOR, priceFen },
]

export const outlaysStayWithinTheEstimateCases: RuleCases = {
  rule: outlaysStayWithinTheEstimate,
  cases: [
    {
      name: "all of the estimate",
      acts: [GOVERNMENT, estimated(100n), awarded("2020-03-01", "1", 100n)],
      expected: "satisfied",
    },
    {
      name: "a fen above",
      acts: [GOVERNMENT, estimated(100n), awarded("2020-03-01", "1", 101n)],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a second award goes above",
      acts: [
        GOVERNMENT,
        estimated(100n),
        awarded("2020-03-01", "1", 60n),
        awarded("2020-03-01", "2", 40n),
        awarded("2020-04-01", "3", 1n),
      ],
      expected: { a3: "satisfied", a4: "satisfied", a5: "violated" },
    },
    {
      name: "the estimate was raised before",
      acts: [
        GOVERNMENT,
        estimated(100n),
        ["EstimateAdjusted", "2020-02-01", { estimateFen: 150n }],
        awarded("2020-03-01", "1", 150n),
      ],
      expected: "satisfied",
    },
    {
      name: "the estimate was raised afterwards",
      acts: [
        GOVERNMENT,
        estimated(100n),
        awarded("2020-03-01", "1", 150n),
        ["EstimateAdjusted", "2020-03-02", { estimateFen: 150n }],
      ],
      expected: "violated",
    },
    {
      name: "no estimate was approved",
      acts: [GOVERNMENT, awarded("2020-03-01", "1", 1n)],
      expected: "undetermined",
    },
    {
      name: "in 2010 by the order against fiscal offences, of which the text of 2011 was read",
      acts: [GOVERNMENT, estimated(100n), awarded("2010-03-01", "1", 101n)],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the day of that text",
      acts: [GOVERNMENT, estimated(100n), awarded("2011-01-08", "1", 101n)],
      expected: "violated",
      blocks: true,
    },
    {
      name: "on the first day of that order",
      acts: [GOVERNMENT, estimated(100n), awarded("2005-02-01", "1", 101n)],
      expected: "violated",
    },
    {
      name: "the day before it",
      acts: [GOVERNMENT, estimated(100n), awarded("2005-01-31", "1", 101n)],
      expected: "notApplicable",
    },
    {
      name: "subsidised, until the regulations on government investment",
      acts: [
        described({ governmentInvestment: "subsidy", fiscalFen: 1n }),
        estimated(100n),
        awarded("2019-06-30", "1", 101n),
      ],
      expected: "violated",
    },
    {
      name: "subsidised, since them",
      acts: [SUBSIDISED, estimated(100n), awarded("2019-07-01", "1", 101n)],
      expected: "notApplicable",
    },
    {
      name: "the day before that text",
      acts: [GOVERNMENT, estimated(100n), awarded("2011-01-07", "1", 101n)],
      expected: "violated",
      blocks: false,
    },
  ],
}
