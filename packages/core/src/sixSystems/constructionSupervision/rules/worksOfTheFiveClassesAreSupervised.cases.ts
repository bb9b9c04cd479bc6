import { appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { worksOfTheFiveClassesAreSupervised } from "./worksOfTheFiveClassesAreSupervised.ts"

export const worksOfTheFiveClassesAreSupervisedCases: RuleCases = {
  rule: worksOfTheFiveClassesAreSupervised,
  cases: [
    {
      name: "appointed on the day of the start",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: true,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        appointed("2020-03-02"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: true,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        appointed("2020-03-03"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "never",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: true,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "the works have not started",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: true,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        appointed("2020-03-02"),
      ],
      expected: "undetermined",
    },
    {
      name: "one of them: isStateKeyProject",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: true,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "one of them: usesForeignMoney",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: false,
          usesForeignMoney: true,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "one of them: isHousingEstate",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: false,
          usesForeignMoney: false,
          isHousingEstate: true,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a large public utility",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: false,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: true,
          isLargeOrMedium: true,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "a small one",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: false,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: true,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "none of them",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: false,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "notApplicable",
    },
    {
      name: "nothing was found of it",
      acts: [ofProject("WorksStarted", "2020-03-02")],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: true,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2000-01-29"),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: true,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2000-01-30"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: true,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2019-04-22"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [
        ofProject("SupervisionClassFound", "1998-01-06", {
          isStateKeyProject: true,
          usesForeignMoney: false,
          isHousingEstate: false,
          isPublicUtility: false,
          isLargeOrMedium: false,
        }),
        ofProject("WorksStarted", "2019-04-23"),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
