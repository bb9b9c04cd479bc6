import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { described, OWNER, started } from "../caseActs.ts"
import { legalPersonIsNamedBeforeWorksStart } from "./legalPersonIsNamedBeforeWorksStart.ts"

const LARGE = { isCommercial: true, isStateControlled: true, fiscalFen: 0n, scale: "medium" }
const named = (on: string): CaseAct => ["LegalPersonNamed", on, { legalPerson: OWNER }]

export const legalPersonIsNamedBeforeWorksStartCases: RuleCases = {
  rule: legalPersonIsNamedBeforeWorksStart,
  cases: [
    {
      name: "named on the day of the start",
      acts: [described(LARGE), named("1996-04-06"), started("1996-04-06")],
      expected: "satisfied",
    },
    {
      name: "named the day after; known at second hand, so that it warns",
      acts: [described(LARGE), started("2010-03-01"), named("2010-03-02")],
      expected: "violated",
      blocks: false,
    },
    { name: "never named", acts: [described(LARGE), started("2010-03-01")], expected: "violated" },
    {
      name: "the day before the rules",
      acts: [described(LARGE), started("1996-04-05")],
      expected: "notApplicable",
    },
    {
      name: "a small project of a county",
      acts: [described({ ...LARGE, scale: "small" }), started("2010-03-01")],
      expected: "notApplicable",
    },
    {
      name: "a project that earns nothing",
      acts: [described({ ...LARGE, isCommercial: false }), started("2010-03-01")],
      expected: "notApplicable",
    },
    {
      name: "a private project",
      acts: [described({ ...LARGE, isStateControlled: false }), started("2010-03-01")],
      expected: "notApplicable",
    },
    {
      name: "nobody says how large it is",
      acts: [described({ isCommercial: true, fiscalFen: 1n }), started("2010-03-01")],
      expected: "undetermined",
    },
    { name: "works have not started", acts: [described(LARGE)], expected: "undetermined" },
  ],
}
