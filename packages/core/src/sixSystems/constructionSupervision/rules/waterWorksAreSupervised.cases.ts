import { appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { waterWorksAreSupervised } from "./waterWorksAreSupervised.ts"

export const waterWorksAreSupervisedCases: RuleCases = {
  rule: waterWorksAreSupervised,
  cases: [
    {
      name: "appointed on the day of the start",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 1n,
        }),
        appointed("2020-03-02"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 1n,
        }),
        appointed("2020-03-03"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "never",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 1n,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "the works have not started",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 1n,
        }),
        appointed("2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "at the threshold",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 1n,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a fen below it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n - 1n,
          fiscalFen: 1n,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "state-controlled money",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 0n,
          isStateControlled: true,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "foreign money",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 0n,
          isStateControlled: false,
        }),
        ofProject("SupervisionClassFound", "1998-01-06", { usesForeignMoney: true }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "private money alone",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 0n,
          isStateControlled: false,
        }),
        ofProject("SupervisionClassFound", "1998-01-06", { usesForeignMoney: false }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "who pays is not known",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          isStateControlled: false,
        }),
        ofProject("SupervisionClassFound", "1998-01-06", { usesForeignMoney: false }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "a road",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "road",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 1n,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the measure",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 1n,
        }),
        ofProject("WorksStarted", "2007-01-31"),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", {
          sector: "water",
          totalInvestmentFen: 200_000_000n,
          fiscalFen: 1n,
        }),
        ofProject("WorksStarted", "2007-02-01"),
      ],
      expected: "violated",
      blocks: false,
    },
  ],
}
