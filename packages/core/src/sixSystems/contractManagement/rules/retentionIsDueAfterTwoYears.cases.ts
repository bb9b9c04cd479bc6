import { act, agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { retentionIsDueAfterTwoYears } from "./retentionIsDueAfterTwoYears.ts"

export const retentionIsDueAfterTwoYearsCases: RuleCases = {
  rule: retentionIsDueAfterTwoYears,
  cases: [
    {
      name: "two years after the acceptance",
      acts: [
        agreed("2015-02-02", { defectMonths: null }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
        act("RetentionReturnRequested", "2022-02-07"),
        act("RetentionReturned", "2022-03-02", { amountFen: 5n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day more",
      acts: [
        agreed("2015-02-02", { defectMonths: null }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
        act("RetentionReturnRequested", "2022-02-07"),
        act("RetentionReturned", "2022-03-03", { amountFen: 5n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day is a Saturday: the Monday",
      acts: [
        agreed("2015-02-02", { defectMonths: null }),
        act("AcceptanceHeld", "2020-03-05", { passed: true }),
        act("RetentionReturnRequested", "2022-02-07"),
        act("RetentionReturned", "2022-03-07", { amountFen: 5n }),
      ],
      expected: "satisfied",
    },
    {
      name: "not yet, on the last day",
      acts: [
        agreed("2015-02-02", { defectMonths: null }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
        act("RetentionReturnRequested", "2022-02-07"),
      ],
      on: "2022-03-02",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        agreed("2015-02-02", { defectMonths: null }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
        act("RetentionReturnRequested", "2022-02-07"),
      ],
      on: "2022-03-03",
      expected: "violated",
    },
    {
      name: "the client delayed: ninety days after the report and two years",
      acts: [
        agreed("2015-02-02", { defectMonths: null }),
        act("WorksCompleted", "2020-01-01", { reportedOn: "2020-01-01" }),
        act("AcceptanceHeld", "2020-12-01", { passed: true, isDelayedByOwner: true }),
        act("RetentionReturnRequested", "2022-02-07"),
        act("RetentionReturned", "2022-03-31", { amountFen: 5n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a period was agreed",
      acts: [
        agreed("2015-02-02", { defectMonths: 12 }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
        act("RetentionReturnRequested", "2022-02-07"),
        act("RetentionReturned", "2022-03-03", { amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known whether one was",
      acts: [
        agreed("2015-02-02", { quality: "合格" }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
        act("RetentionReturnRequested", "2022-02-07"),
        act("RetentionReturned", "2022-03-03", { amountFen: 5n }),
      ],
      expected: "undetermined",
    },
    {
      name: "asked for the day before the courts said so",
      acts: [
        agreed("2015-02-02", { defectMonths: null }),
        act("AcceptanceHeld", "2018-03-02", { passed: true }),
        act("RetentionReturnRequested", "2020-12-31"),
        act("RetentionReturned", "2021-03-03", { amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "on the first day",
      acts: [
        agreed("2015-02-02", { defectMonths: null }),
        act("AcceptanceHeld", "2018-03-02", { passed: true }),
        act("RetentionReturnRequested", "2021-01-01"),
        act("RetentionReturned", "2021-03-03", { amountFen: 5n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods",
      acts: [
        agreed("2015-02-02", { defectMonths: null }, { kind: "goods" }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
        act("RetentionReturnRequested", "2022-02-07"),
        act("RetentionReturned", "2022-03-03", { amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "never accepted",
      acts: [
        agreed("2015-02-02", { defectMonths: null }),
        act("RetentionReturnRequested", "2022-02-07"),
        act("RetentionReturned", "2022-03-03", { amountFen: 5n }),
      ],
      expected: "undetermined",
    },
  ],
}
