import { act, agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theDefectPeriodIsNotDrawnOut } from "./theDefectPeriodIsNotDrawnOut.ts"

export const theDefectPeriodIsNotDrawnOutCases: RuleCases = {
  rule: theDefectPeriodIsNotDrawnOut,
  cases: [
    {
      name: "a year after the acceptance",
      acts: [
        agreed("2018-03-01", { defectMonths: 12 }),
        act("AcceptanceHeld", "2020-03-02", { passed: true, isDelayedByOwner: false }),
        act("DefectPeriodEnded", "2021-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day more",
      acts: [
        agreed("2018-03-01", { defectMonths: 12 }),
        act("AcceptanceHeld", "2020-03-02", { passed: true, isDelayedByOwner: false }),
        act("DefectPeriodEnded", "2021-03-03"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the client delayed: ninety days after the report and a year",
      acts: [
        agreed("2018-03-01", { defectMonths: 12 }),
        act("WorksCompleted", "2020-01-01", { reportedOn: "2020-01-01" }),
        act("AcceptanceHeld", "2020-09-01", { passed: true, isDelayedByOwner: true }),
        act("DefectPeriodEnded", "2021-03-31"),
      ],
      expected: "satisfied",
    },
    {
      name: "the client delayed, and a day more",
      acts: [
        agreed("2018-03-01", { defectMonths: 12 }),
        act("WorksCompleted", "2020-01-01", { reportedOn: "2020-01-01" }),
        act("AcceptanceHeld", "2020-09-01", { passed: true, isDelayedByOwner: true }),
        act("DefectPeriodEnded", "2021-04-01"),
      ],
      expected: "violated",
    },
    {
      name: "the client delayed, and no report is known",
      acts: [
        agreed("2018-03-01", { defectMonths: 12 }),
        act("AcceptanceHeld", "2020-09-01", { passed: true, isDelayedByOwner: true }),
        act("DefectPeriodEnded", "2021-04-01"),
      ],
      expected: "undetermined",
    },
    {
      name: "nothing was agreed",
      acts: [
        agreed("2018-03-01", { defectMonths: null }),
        act("AcceptanceHeld", "2020-03-02", { passed: true, isDelayedByOwner: false }),
        act("DefectPeriodEnded", "2021-03-03"),
      ],
      expected: "undetermined",
    },
    {
      name: "never accepted",
      acts: [agreed("2018-03-01", { defectMonths: 12 }), act("DefectPeriodEnded", "2021-03-03")],
      expected: "undetermined",
    },
    {
      name: "goods",
      acts: [
        agreed("2018-03-01", { defectMonths: 12 }, { kind: "goods" }),
        act("AcceptanceHeld", "2020-03-02", { passed: true, isDelayedByOwner: false }),
        act("DefectPeriodEnded", "2021-03-03"),
      ],
      expected: "notApplicable",
    },
    {
      name: "signed the day before the measure of 2016",
      acts: [
        agreed("2016-12-26", { defectMonths: 12 }),
        act("AcceptanceHeld", "2020-03-02", { passed: true, isDelayedByOwner: false }),
        act("DefectPeriodEnded", "2021-03-03"),
      ],
      expected: "notApplicable",
    },
    {
      name: "on its first day",
      acts: [
        agreed("2016-12-27", { defectMonths: 12 }),
        act("AcceptanceHeld", "2020-03-02", { passed: true, isDelayedByOwner: false }),
        act("DefectPeriodEnded", "2021-03-03"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on its last day",
      acts: [
        agreed("2017-06-30", { defectMonths: 12 }),
        act("AcceptanceHeld", "2020-03-02", { passed: true, isDelayedByOwner: false }),
        act("DefectPeriodEnded", "2021-03-03"),
      ],
      expected: "violated",
    },
    {
      name: "on the first day of that of 2017",
      acts: [
        agreed("2017-07-01", { defectMonths: 12 }),
        act("AcceptanceHeld", "2020-03-02", { passed: true, isDelayedByOwner: false }),
        act("DefectPeriodEnded", "2021-03-03"),
      ],
      expected: "violated",
      blocks: false,
    },
  ],
}
