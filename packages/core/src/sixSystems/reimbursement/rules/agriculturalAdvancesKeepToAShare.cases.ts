import { paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { agriculturalAdvancesKeepToAShare } from "./agriculturalAdvancesKeepToAShare.ts"

export const agriculturalAdvancesKeepToAShareCases: RuleCases = {
  rule: agriculturalAdvancesKeepToAShare,
  cases: [
    {
      name: "30 %",
      acts: [
        signed("2005-01-05"),
        paid("2010-03-01", "advance", 30_000_000n, { fund: "agriculturalDevelopment" }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen more",
      acts: [
        signed("2005-01-05"),
        paid("2010-03-01", "advance", 30_000_001n, { fund: "agriculturalDevelopment" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the second goes beyond",
      acts: [
        signed("2005-01-05"),
        paid("2010-03-01", "advance", 30_000_000n, { fund: "agriculturalDevelopment" }),
        paid("2010-04-01", "advance", 1n, { fund: "agriculturalDevelopment" }),
      ],
      expected: { "1/a2": "satisfied", "1/a3": "violated" },
    },
    {
      name: "other money",
      acts: [signed("2005-01-05"), paid("2010-03-01", "advance", 30_000_001n, { fund: "other" })],
      expected: "notApplicable",
    },
    {
      name: "no advance",
      acts: [
        signed("2005-01-05"),
        paid("2010-03-01", "progress", 30_000_001n, { fund: "agriculturalDevelopment" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known whose money",
      acts: [signed("2005-01-05"), paid("2010-03-01", "advance", 30_000_001n)],
      expected: "undetermined",
    },
    {
      name: "the contract is not known",
      acts: [paid("2010-03-01", "advance", 30_000_001n, { fund: "agriculturalDevelopment" })],
      expected: "undetermined",
    },
    {
      name: "before the text was seen in force",
      acts: [
        signed("2005-01-05"),
        paid("2008-11-30", "advance", 30_000_001n, { fund: "agriculturalDevelopment" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day after",
      acts: [
        signed("2005-01-05"),
        paid("2008-12-01", "advance", 30_000_001n, { fund: "agriculturalDevelopment" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last whole year of the programme",
      acts: [
        signed("2005-01-05"),
        paid("2017-12-31", "advance", 30_000_001n, { fund: "agriculturalDevelopment" }),
      ],
      expected: "violated",
    },
    {
      name: "after it",
      acts: [
        signed("2005-01-05"),
        paid("2018-01-01", "advance", 30_000_001n, { fund: "agriculturalDevelopment" }),
      ],
      expected: "notApplicable",
    },
  ],
}
