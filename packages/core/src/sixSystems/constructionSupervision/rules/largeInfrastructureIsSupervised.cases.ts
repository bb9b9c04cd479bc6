import { appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { largeInfrastructureIsSupervised } from "./largeInfrastructureIsSupervised.ts"

export const largeInfrastructureIsSupervisedCases: RuleCases = {
  rule: largeInfrastructureIsSupervised,
  cases: [
    {
      name: "appointed on the day of the start",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", totalInvestmentFen: 3_000_000_000n }),
        appointed("2020-03-02"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", totalInvestmentFen: 3_000_000_000n }),
        appointed("2020-03-03"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "never",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "the works have not started",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", totalInvestmentFen: 3_000_000_000n }),
        appointed("2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "at the threshold",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a fen below it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "road",
          totalInvestmentFen: 3_000_000_000n - 1n,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "something else",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "building",
          totalInvestmentFen: 3_000_000_000n,
        }),
        ofProject("SupervisionClassFound", "1998-01-06", { isInfrastructure: false }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "the total is not known",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road" }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "the day before the measure",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2001-01-16"),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2001-01-17"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "water works",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "water", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "municipal works",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "municipal",
          totalInvestmentFen: 3_000_000_000n,
        }),
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
      name: "a school, of which nothing else was found",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "school", totalInvestmentFen: 3_000_000_000n }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
  ],
}
