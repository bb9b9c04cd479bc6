import { appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { schoolsAndTheatresAreSupervised } from "./schoolsAndTheatresAreSupervised.ts"

export const schoolsAndTheatresAreSupervisedCases: RuleCases = {
  rule: schoolsAndTheatresAreSupervised,
  cases: [
    {
      name: "appointed on the day of the start",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "school" }),
        appointed("2020-03-02"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "school" }),
        appointed("2020-03-03"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "never",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "school" }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "the works have not started",
      acts: [ofProject("ProjectDescribed", "1998-01-05", { sector: "school" }), appointed("2020-03-02")],
      expected: "undetermined",
    },
    {
      name: "a theatre",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "other" }),
        ofProject("SupervisionClassFound", "1998-01-06", { isTheatreOrStadium: true }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "neither",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "other" }),
        ofProject("SupervisionClassFound", "1998-01-06", { isTheatreOrStadium: false }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "nothing was found of it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "other" }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "a road",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road" }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the measure",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "school" }),
        ofProject("WorksStarted", "2001-01-16"),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "school" }),
        ofProject("WorksStarted", "2001-01-17"),
      ],
      expected: "violated",
      blocks: false,
    },
  ],
}
