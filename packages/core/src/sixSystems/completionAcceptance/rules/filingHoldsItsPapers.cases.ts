import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { described, HOUSING, WATER, without } from "../caseActs.ts"
import { filingHoldsItsPapers } from "./filingHoldsItsPapers.ts"

const OFFICE = described({ sector: "building", isHousing: false, needsFirePaper: false })
const HALL = described({ sector: "building", isHousing: false, needsFirePaper: true })
const PAPERS = ["filingForm", "acceptanceReport", "planningPaper", "environmentPaper", "warranty"]
const filed = (on: string, papers: ReadonlyArray<string>): CaseAct => ["AcceptanceFiled", on, { papers }]

export const filingHoldsItsPapersCases: RuleCases = {
  rule: filingHoldsItsPapers,
  cases: [
    { name: "all five", acts: [OFFICE, filed("2009-10-19", PAPERS)], expected: "satisfied" },
    ...PAPERS.map((paper) => ({
      name: `without ${paper}; read in part alone, so that it warns`,
      acts: [OFFICE, filed("2010-11-16", without(PAPERS, paper))],
      expected: "violated" as const,
      blocks: false,
    })),
    {
      name: "a hall without the fire paper",
      acts: [HALL, filed("2010-11-16", PAPERS)],
      expected: "violated",
    },
    {
      name: "a hall with it",
      acts: [HALL, filed("2010-11-16", [...PAPERS, "firePaper"])],
      expected: "satisfied",
    },
    {
      name: "housing with one paper of two for those who live there",
      acts: [HOUSING, filed("2010-11-16", [...PAPERS, "housingManual"])],
      expected: "violated",
    },
    {
      name: "housing with both",
      acts: [HOUSING, filed("2010-11-16", [...PAPERS, "housingManual", "housingQualityGuarantee"])],
      expected: "satisfied",
    },
    {
      name: "nobody says whether it is special works",
      acts: [described({ sector: "school" }), filed("2010-11-16", PAPERS)],
      expected: "undetermined",
    },
    { name: "water works", acts: [WATER, filed("2010-11-16", [])], expected: "notApplicable" },
    {
      name: "the day before the measures",
      acts: [OFFICE, filed("2009-10-18", [])],
      expected: "notApplicable",
    },
  ],
}
