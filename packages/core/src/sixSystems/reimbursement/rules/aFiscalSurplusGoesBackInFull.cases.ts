import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { aFiscalSurplusGoesBackInFull } from "./aFiscalSurplusGoesBackInFull.ts"

export const aFiscalSurplusGoesBackInFullCases: RuleCases = {
  rule: aFiscalSurplusGoesBackInFull,
  cases: [
    {
      name: "all of it",
      acts: [
        ofProject("SurplusDetermined", "2020-03-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2020-04-01", { amountFen: 100n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen less",
      acts: [
        ofProject("SurplusDetermined", "2020-03-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2020-04-01", { amountFen: 99n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "in two parts",
      acts: [
        ofProject("SurplusDetermined", "2020-03-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2020-04-01", { amountFen: 99n }),
        ofProject("SurplusPaidIn", "2020-04-02", { amountFen: 1n }),
      ],
      expected: "satisfied",
    },
    {
      name: "nothing yet",
      acts: [
        ofProject("SurplusDetermined", "2020-03-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
      ],
      expected: "undetermined",
    },
    {
      name: "nothing fiscal is left",
      acts: [
        ofProject("SurplusDetermined", "2020-03-02", { amountFen: 100n, fiscalFen: 0n, isOperating: false }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the regulations",
      acts: [
        ofProject("SurplusDetermined", "2019-06-30", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2020-04-01", { amountFen: 99n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        ofProject("SurplusDetermined", "2019-07-01", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2020-04-01", { amountFen: 99n }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
