import type { RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, without } from "../caseActs.ts"
import { partiesTakePartInAcceptance } from "./partiesTakePartInAcceptance.ts"

const FOUR = ["owner", "designFirm", "contractor", "supervisionFirm"]

export const partiesTakePartInAcceptanceCases: RuleCases = {
  rule: partiesTakePartInAcceptance,
  cases: [
    { name: "all four", acts: [accepted("2010-11-01", { participants: FOUR })], expected: "satisfied" },
    ...FOUR.map((one) => ({
      name: `without ${one}; in 2010 the wording was not read`,
      acts: [accepted("2010-11-01", { participants: without(FOUR, one) })],
      expected: "violated" as const,
      blocks: false,
    })),
    {
      name: "the day before the text that was read",
      acts: [accepted("2019-04-22", { participants: [] })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the day of that text",
      acts: [accepted("2019-04-23", { participants: [] })],
      expected: "violated",
      blocks: true,
    },
    { name: "nobody says who took part", acts: [accepted("2010-11-01")], expected: "undetermined" },
    {
      name: "on the first day of the regulations",
      acts: [accepted("2000-01-30", { participants: [] })],
      expected: "violated",
    },
    {
      name: "the day before them",
      acts: [accepted("2000-01-29", { participants: [] })],
      expected: "notApplicable",
    },
    {
      name: "an acceptance that failed was one as well",
      acts: [accepted("2010-11-01", { passed: false, participants: FOUR.slice(1) })],
      expected: "violated",
    },
  ],
}
