import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { paymentIsGuaranteedBeforeTheStart } from "./paymentIsGuaranteedBeforeTheStart.ts"

export const paymentIsGuaranteedBeforeTheStartCases: RuleCases = {
  rule: paymentIsGuaranteedBeforeTheStart,
  cases: [
    {
      name: "on the day of the start",
      acts: [
        signed("2018-02-05"),
        act("WorksStarted", "2022-03-01"),
        act("PaymentGuaranteeGiven", "2022-03-01"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        signed("2018-02-05"),
        act("WorksStarted", "2022-03-01"),
        act("PaymentGuaranteeGiven", "2022-03-02"),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "never",
      acts: [signed("2018-02-05"), act("WorksStarted", "2022-03-01")],
      expected: "violated",
      blocks: true,
    },
    { name: "the works have not started", acts: [signed("2018-02-05")], expected: "undetermined" },
    {
      name: "the day before the regulations",
      acts: [signed("2018-02-05"), act("WorksStarted", "2020-04-30")],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [signed("2018-02-05"), act("WorksStarted", "2020-05-01")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods",
      acts: [signed("2018-02-05", { kind: "goods" }), act("WorksStarted", "2022-03-01")],
      expected: "notApplicable",
    },
  ],
}
