import type { RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, without } from "../caseActs.ts"
import { acceptedWorksMeetTheConditions } from "./acceptedWorksMeetTheConditions.ts"

const PAPERS = [
  "technicalFiles",
  "materialTests",
  "surveyInspection",
  "designInspection",
  "completionReport",
  "supervisionAssessment",
  "warranty",
]
const ALL = { isAllDone: true, papers: PAPERS }

export const acceptedWorksMeetTheConditionsCases: RuleCases = {
  rule: acceptedWorksMeetTheConditions,
  cases: [
    { name: "all of it", acts: [accepted("2019-04-23", ALL)], expected: "satisfied" },
    ...PAPERS.map((paper) => ({
      name: `without ${paper}`,
      acts: [accepted("2019-04-23", { ...ALL, papers: without(PAPERS, paper) })],
      expected: "violated" as const,
      blocks: true,
    })),
    {
      name: "not all is done; the day before the text that was read",
      acts: [accepted("2019-04-22", { ...ALL, isAllDone: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the warranty was given before, as an act of its own",
      acts: [
        ["WarrantyGiven", "2019-04-22", { terms: [] }],
        accepted("2019-04-23", { ...ALL, papers: without(PAPERS, "warranty") }),
      ],
      expected: "satisfied",
    },
    {
      name: "the warranty was given afterwards",
      acts: [
        accepted("2019-04-23", { ...ALL, papers: without(PAPERS, "warranty") }),
        ["WarrantyGiven", "2019-04-24", { terms: [] }],
      ],
      expected: "violated",
    },
    {
      name: "an acceptance that failed",
      acts: [accepted("2019-04-23", { ...ALL, passed: false, papers: [] })],
      expected: "notApplicable",
    },
    {
      name: "passed the second time",
      acts: [accepted("2019-04-23", { passed: false, papers: [] }), accepted("2019-06-03", ALL)],
      expected: "satisfied",
    },
    {
      name: "nobody says which papers there were",
      acts: [accepted("2019-04-23", { isAllDone: true })],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [accepted("2000-01-29", { ...ALL, papers: [] })],
      expected: "notApplicable",
    },
    {
      name: "on their first day",
      acts: [accepted("2000-01-30", { ...ALL, papers: [] })],
      expected: "violated",
    },
  ],
}
