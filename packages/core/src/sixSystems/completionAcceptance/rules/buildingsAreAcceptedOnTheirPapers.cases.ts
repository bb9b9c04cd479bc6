import type { RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, described, HOUSING, SCHOOL, WATER, without } from "../caseActs.ts"
import { buildingsAreAcceptedOnTheirPapers } from "./buildingsAreAcceptedOnTheirPapers.ts"

const PAPERS = [
  "completionReport",
  "supervisionAssessment",
  "surveyInspection",
  "designInspection",
  "technicalFiles",
  "materialTests",
  "warranty",
]
const ALL = { isAllDone: true, hasOwnerPaid: true, isRectified: true, papers: PAPERS }
const EACH_DWELLING = { ...ALL, papers: [...PAPERS, "householdAcceptance"] }

export const buildingsAreAcceptedOnTheirPapersCases: RuleCases = {
  rule: buildingsAreAcceptedOnTheirPapers,
  cases: [
    { name: "a school with all of it", acts: [SCHOOL, accepted("2010-11-01", ALL)], expected: "satisfied" },
    ...PAPERS.map((paper) => ({
      name: `without ${paper}; the rules of 2000 were read as they stood`,
      acts: [SCHOOL, accepted("2010-11-01", { ...ALL, papers: without(PAPERS, paper) })],
      expected: "violated" as const,
      blocks: true,
    })),
    ...["isAllDone", "hasOwnerPaid", "isRectified"].map((condition) => ({
      name: `${condition} is not so`,
      acts: [SCHOOL, accepted("2010-11-01", { ...ALL, [condition]: false })],
      expected: "violated" as const,
    })),
    {
      name: "housing, the day before the rules of 2013: dwellings were not accepted one by one",
      acts: [HOUSING, accepted("2013-12-01", ALL)],
      expected: "satisfied",
    },
    {
      name: "housing, on their first day; known at second hand, so that they warn",
      acts: [HOUSING, accepted("2013-12-02", ALL)],
      expected: "violated",
      blocks: false,
    },
    {
      name: "housing with each dwelling",
      acts: [HOUSING, accepted("2013-12-02", EACH_DWELLING)],
      expected: "satisfied",
    },
    {
      name: "nobody says whether a building is housing",
      acts: [described({ sector: "building" }), accepted("2013-12-02", ALL)],
      expected: "undetermined",
    },
    {
      name: "a school has no dwellings",
      acts: [SCHOOL, accepted("2013-12-02", ALL)],
      expected: "satisfied",
    },
    { name: "water works", acts: [WATER, accepted("2010-11-01", { papers: [] })], expected: "notApplicable" },
    {
      name: "an acceptance that failed",
      acts: [SCHOOL, accepted("2010-11-01", { passed: false, papers: [] })],
      expected: "notApplicable",
    },
    {
      name: "on the first day of the rules of 2000",
      acts: [SCHOOL, accepted("2000-06-30", { ...ALL, hasOwnerPaid: false })],
      expected: "violated",
    },
    {
      name: "the day before them",
      acts: [SCHOOL, accepted("2000-06-29", { ...ALL, hasOwnerPaid: false })],
      expected: "notApplicable",
    },
    {
      name: "nobody says whether the owner has paid",
      acts: [SCHOOL, accepted("2010-11-01", { isAllDone: true, isRectified: true, papers: PAPERS })],
      expected: "undetermined",
    },
  ],
}
