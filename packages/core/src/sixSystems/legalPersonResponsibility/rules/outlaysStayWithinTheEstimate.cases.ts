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

const signed = (on: string, contract: string, priceFen: bigint, more: object = {}): CaseAct => [
  "ContractSigned",
  on,
  { contract, kind: "works", contractor: CONTRACTOR, priceFen, ...more },
]
const varied = (on: string, number: string, amountFen: bigint): CaseAct => [
  "VariationAgreed",
  on,
  { contract: "甲", number, confirmedOn: on, amountFen },
]
const paid = (on: string, amountFen: bigint): CaseAct => [
  "PaymentMade",
  on,
  { contract: "甲", amountFen, kind: "progress" },
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
    {
      name: "a contract takes the place of its award",
      acts: [
        GOVERNMENT,
        estimated(100n),
        awarded("2020-03-01", "1", 90n),
        signed("2020-03-20", "甲", 90n, { purchase: "1" }),
      ],
      expected: "satisfied",
    },
    {
      name: "a variation goes above, and one that makes it smaller comes back",
      acts: [
        GOVERNMENT,
        estimated(100n),
        signed("2020-03-20", "甲", 90n),
        varied("2020-04-01", "变更1", 11n),
        varied("2020-05-06", "变更2", -1n),
      ],
      expected: { a3: "satisfied", a4: "violated", a5: "satisfied" },
    },
    {
      name: "a variation that is said again counts once",
      acts: [
        GOVERNMENT,
        estimated(100n),
        signed("2020-03-20", "甲", 90n),
        varied("2020-04-01", "变更1", 9n),
        varied("2020-05-06", "变更1", 10n),
      ],
      expected: { a3: "satisfied", a5: "satisfied" },
    },
    {
      name: "what is paid counts by itself",
      acts: [
        GOVERNMENT,
        estimated(100n),
        signed("2020-03-20", "甲", 90n),
        paid("2020-04-01", 60n),
        paid("2020-05-06", 40n),
        paid("2020-06-01", 1n),
      ],
      expected: { a3: "satisfied", a4: "satisfied", a5: "satisfied", a6: "violated" },
    },
    {
      name: "a supplement adds to the contract",
      acts: [
        GOVERNMENT,
        estimated(100n),
        signed("2020-03-20", "甲", 90n),
        ["SupplementSigned", "2020-04-01", { contract: "甲", number: "补充1", addedFen: 11n }],
      ],
      expected: { a3: "satisfied", a4: "violated" },
    },
    {
      name: "the final account is above",
      acts: [GOVERNMENT, estimated(100n), ["FinalAccountDrawnUp", "2020-12-01", { totalFen: 101n }]],
      expected: "violated",
    },
  ],
}
