import { paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { labourIsPaidForMonthly } from "./labourIsPaidForMonthly.ts"

export const labourIsPaidForMonthlyCases: RuleCases = {
  rule: labourIsPaidForMonthly,
  cases: [
    {
      name: "a month after the payment before",
      acts: [signed("2020-02-03"), paid("2022-03-01", "labour", 5n), paid("2022-04-01", "labour", 5n)],
      expected: { "1/a2": "notApplicable", "1/a3": "satisfied" },
    },
    {
      name: "a day more",
      acts: [signed("2020-02-03"), paid("2022-03-01", "labour", 5n), paid("2022-04-02", "labour", 5n)],
      expected: { "1/a2": "notApplicable", "1/a3": "violated" },
    },
    {
      name: "the last day is in a holiday: the next working day",
      acts: [signed("2020-02-03"), paid("2022-03-03", "labour", 5n), paid("2022-04-06", "labour", 5n)],
      expected: { "1/a2": "notApplicable", "1/a3": "satisfied" },
    },
    {
      name: "a day after that",
      acts: [signed("2020-02-03"), paid("2022-03-03", "labour", 5n), paid("2022-04-07", "labour", 5n)],
      expected: { "1/a2": "notApplicable", "1/a3": "violated" },
    },
    {
      name: "the second on the day before the regulations",
      acts: [signed("2020-02-03"), paid("2020-02-03", "labour", 5n), paid("2020-04-30", "labour", 5n)],
      expected: { "1/a2": "notApplicable", "1/a3": "notApplicable" },
    },
    {
      name: "on their first day",
      acts: [signed("2020-02-03"), paid("2020-02-03", "labour", 5n), paid("2020-05-01", "labour", 5n)],
      expected: { "1/a2": "notApplicable", "1/a3": "violated" },
    },
    {
      name: "other money",
      acts: [signed("2020-02-03"), paid("2022-03-01", "progress", 5n), paid("2022-06-01", "progress", 5n)],
      expected: { "1/a2": "notApplicable", "1/a3": "notApplicable" },
    },
    {
      name: "the contract is not known",
      acts: [paid("2022-03-01", "labour", 5n), paid("2022-06-01", "labour", 5n)],
      expected: { "1/a1": "notApplicable", "1/a2": "undetermined" },
    },
  ],
}
