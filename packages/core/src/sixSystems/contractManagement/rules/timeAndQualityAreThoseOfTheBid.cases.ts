import { CONTRACTOR, agreed, givenDirectly, tendered } from "../../../testing/contractSamples.ts"
import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { timeAndQualityAreThoseOfTheBid } from "./timeAndQualityAreThoseOfTheBid.ts"

const bid: ReadonlyArray<CaseAct> = [
  ["TenderAnnounced", "1999-01-04", { purchase: "1", method: "openTender" }],
  [
    "WinnerNotified",
    "1999-01-29",
    { purchase: "1", winner: CONTRACTOR, priceFen: 100_000_000n, durationDays: 180, quality: "合格" },
  ],
]

export const timeAndQualityAreThoseOfTheBidCases: RuleCases = {
  rule: timeAndQualityAreThoseOfTheBid,
  cases: [
    {
      name: "the same",
      acts: [...bid, agreed("2010-03-01", { durationDays: 180, quality: "合格" })],
      expected: "satisfied",
    },
    {
      name: "a day longer",
      acts: [...bid, agreed("2010-03-01", { durationDays: 181, quality: "合格" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a day shorter",
      acts: [...bid, agreed("2018-03-01", { durationDays: 179, quality: "合格" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "another quality",
      acts: [...bid, agreed("2018-03-01", { durationDays: 180, quality: "优良" })],
      expected: "violated",
    },
    {
      name: "the day before the law",
      acts: [...bid, agreed("1999-12-31", { durationDays: 181, quality: "合格" })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [...bid, agreed("2000-01-01", { durationDays: 181, quality: "合格" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day without the regulations",
      acts: [...bid, agreed("2012-01-31", { durationDays: 181, quality: "合格" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the regulations",
      acts: [...bid, agreed("2012-02-01", { durationDays: 181, quality: "合格" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [...bid, agreed("2017-12-27", { durationDays: 181, quality: "合格" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under the text that was read",
      acts: [...bid, agreed("2017-12-28", { durationDays: 181, quality: "合格" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "without a tender",
      acts: [...givenDirectly, agreed("2018-03-01", { durationDays: 181, quality: "合格" })],
      expected: "notApplicable",
    },
    {
      name: "the contract does not say how long it takes",
      acts: [...bid, agreed("2018-03-01", { quality: "合格" })],
      expected: "undetermined",
    },
    {
      name: "the bid is not known",
      acts: [...tendered, agreed("2018-03-01", { durationDays: 180, quality: "合格" })],
      expected: "undetermined",
    },
  ],
}
