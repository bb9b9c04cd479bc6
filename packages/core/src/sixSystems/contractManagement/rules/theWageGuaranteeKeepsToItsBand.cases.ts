import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theWageGuaranteeKeepsToItsBand } from "./theWageGuaranteeKeepsToItsBand.ts"

export const theWageGuaranteeKeepsToItsBandCases: RuleCases = {
  rule: theWageGuaranteeKeepsToItsBand,
  cases: [
    {
      name: "1 %",
      acts: [signed("2021-02-05"), act("WageGuaranteeGiven", "2022-03-01", { amountFen: 1_000_000n })],
      expected: "satisfied",
    },
    {
      name: "a fen less",
      acts: [signed("2021-02-05"), act("WageGuaranteeGiven", "2022-03-01", { amountFen: 999_999n })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "3 %",
      acts: [signed("2021-02-05"), act("WageGuaranteeGiven", "2022-03-01", { amountFen: 3_000_000n })],
      expected: "satisfied",
    },
    {
      name: "a fen more",
      acts: [signed("2021-02-05"), act("WageGuaranteeGiven", "2022-03-01", { amountFen: 3_000_001n })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the measure",
      acts: [signed("2021-02-05"), act("WageGuaranteeGiven", "2021-10-31", { amountFen: 999_999n })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [signed("2021-02-05"), act("WageGuaranteeGiven", "2021-11-01", { amountFen: 999_999n })],
      expected: "violated",
    },
    {
      name: "goods",
      acts: [
        signed("2021-02-05", { kind: "goods" }),
        act("WageGuaranteeGiven", "2022-03-01", { amountFen: 999_999n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the contract is not known",
      acts: [act("WageGuaranteeGiven", "2022-03-01", { amountFen: 5n })],
      expected: "undetermined",
    },
  ],
}
