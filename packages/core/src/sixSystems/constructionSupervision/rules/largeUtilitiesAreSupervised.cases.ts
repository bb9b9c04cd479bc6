import { appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { largeUtilitiesAreSupervised } from "./largeUtilitiesAreSupervised.ts"

export const largeUtilitiesAreSupervisedCases: RuleCases = {
  rule: largeUtilitiesAreSupervised,
  cases: [
    {
      name: "appointed on the day of the start",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "health", totalInvestmentFen: 3_000_000_000n }),
        appointed("2020-03-02"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "health", totalInvestmentFen: 3_000_000_000n }),
        appointed("2020-03-03"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "never",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "health", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "the works have not started",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "health", totalInvestmentFen: 3_000_000_000n }),
        appointed("2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "at the threshold",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "health", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a fen below it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "health",
          totalInvestmentFen: 3_000_000_000n - 1n,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "something else",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", totalInvestmentFen: 3_000_000_000n }),
        ofProject("SupervisionClassFound", "1998-01-06", { isPublicUtility: false }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "the total is not known",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "health" }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "the day before the measure",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "health", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2001-01-16"),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "health", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2001-01-17"),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a school",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "school", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "found to be one, whatever its sector",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "other", totalInvestmentFen: 3_000_000_000n }),
        ofProject("SupervisionClassFound", "1998-01-06", { isPublicUtility: true }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "a building of which nothing was found",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "building",
          totalInvestmentFen: 3_000_000_000n,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "a road, of which nothing else was found",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "water works may be one",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "water", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "undetermined",
    },
  ],
}
