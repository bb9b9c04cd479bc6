import { appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { housingEstatesAreSupervised } from "./housingEstatesAreSupervised.ts"

export const housingEstatesAreSupervisedCases: RuleCases = {
  rule: housingEstatesAreSupervised,
  cases: [
    {
      name: "appointed on the day of the start",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 50000 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: true,
          isHighRiseOrComplex: false,
        }),
        appointed("2020-03-02"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 50000 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: true,
          isHighRiseOrComplex: false,
        }),
        appointed("2020-03-03"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "never",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 50000 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: true,
          isHighRiseOrComplex: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "the works have not started",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 50000 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: true,
          isHighRiseOrComplex: false,
        }),
        appointed("2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "at the threshold",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 50000 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: true,
          isHighRiseOrComplex: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a square metre below it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 49999 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: true,
          isHighRiseOrComplex: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "high or complex housing of any size",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 100 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: false,
          isHighRiseOrComplex: true,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a road, of which nothing else was found",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "road", floorAreaSquareMetres: 90000 }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "a building, of which nothing else was found",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "building", floorAreaSquareMetres: 90000 }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "no housing",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 90000 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: false,
          isHighRiseOrComplex: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "its area is not known",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "building" }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: true,
          isHighRiseOrComplex: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "the day before the measure",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 50000 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: true,
          isHighRiseOrComplex: false,
        }),
        ofProject("WorksStarted", "2001-01-16"),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { floorAreaSquareMetres: 50000 }),
        ofProject("SupervisionClassFound", "1998-01-06", {
          isHousingEstate: true,
          isHighRiseOrComplex: false,
        }),
        ofProject("WorksStarted", "2001-01-17"),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
