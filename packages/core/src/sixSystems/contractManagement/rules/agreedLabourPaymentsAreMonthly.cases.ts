import { agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { agreedLabourPaymentsAreMonthly } from "./agreedLabourPaymentsAreMonthly.ts"

export const agreedLabourPaymentsAreMonthlyCases: RuleCases = {
  rule: agreedLabourPaymentsAreMonthly,
  cases: [
    { name: "a month", acts: [agreed("2022-03-01", { labourMonths: 1 })], expected: "satisfied" },
    {
      name: "two months",
      acts: [agreed("2022-03-01", { labourMonths: 2 })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nothing was agreed",
      acts: [agreed("2022-03-01", { labourMonths: null })],
      expected: "violated",
      blocks: true,
    },
    { name: "it is not known", acts: [agreed("2022-03-01", { quality: "合格" })], expected: "undetermined" },
    {
      name: "the day before the regulations",
      acts: [agreed("2020-04-30", { labourMonths: 2 })],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [agreed("2020-05-01", { labourMonths: 2 })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods",
      acts: [agreed("2022-03-01", { labourMonths: 2 }, { kind: "goods" })],
      expected: "notApplicable",
    },
  ],
}
