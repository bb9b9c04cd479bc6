import { agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theDefectPeriodHasAUsualLength } from "./theDefectPeriodHasAUsualLength.ts"

export const theDefectPeriodHasAUsualLengthCases: RuleCases = {
  rule: theDefectPeriodHasAUsualLength,
  cases: [
    { name: "6 months in 2010", acts: [agreed("2010-03-01", { defectMonths: 6 })], expected: "satisfied" },
    { name: "12 months in 2010", acts: [agreed("2010-03-01", { defectMonths: 12 })], expected: "satisfied" },
    { name: "24 months in 2010", acts: [agreed("2010-03-01", { defectMonths: 24 })], expected: "satisfied" },
    {
      name: "5 months in 2010",
      acts: [agreed("2010-03-01", { defectMonths: 5 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "7 months in 2010",
      acts: [agreed("2010-03-01", { defectMonths: 7 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "18 months in 2010",
      acts: [agreed("2010-03-01", { defectMonths: 18 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "25 months in 2010",
      acts: [agreed("2010-03-01", { defectMonths: 25 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the first measure",
      acts: [agreed("2005-01-11", { defectMonths: 18 })],
      expected: "notApplicable",
    },
    { name: "its first day", acts: [agreed("2005-01-12", { defectMonths: 18 })], expected: "violated" },
    {
      name: "its last day",
      acts: [agreed("2016-12-26", { defectMonths: 18 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the second",
      acts: [agreed("2016-12-27", { defectMonths: 18 })],
      expected: "satisfied",
    },
    {
      name: "24 months on that day",
      acts: [agreed("2016-12-27", { defectMonths: 24 })],
      expected: "satisfied",
    },
    {
      name: "25 months on that day",
      acts: [agreed("2016-12-27", { defectMonths: 25 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "25 months on the last day of the second",
      acts: [agreed("2017-06-30", { defectMonths: 25 })],
      expected: "violated",
    },
    {
      name: "24 months under the third",
      acts: [agreed("2017-07-01", { defectMonths: 24 })],
      expected: "satisfied",
    },
    {
      name: "25 months under the third",
      acts: [agreed("2017-07-01", { defectMonths: 25 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "goods",
      acts: [agreed("2017-07-01", { defectMonths: 25 }, { kind: "goods" })],
      expected: "notApplicable",
    },
    {
      name: "nothing was agreed",
      acts: [agreed("2017-07-01", { defectMonths: null })],
      expected: "undetermined",
    },
  ],
}
