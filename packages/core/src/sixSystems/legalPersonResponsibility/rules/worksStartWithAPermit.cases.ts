import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { described, started, WATER } from "../caseActs.ts"
import { worksStartWithAPermit } from "./worksStartWithAPermit.ts"

const permitted = (on: string): CaseAct => ["ConstructionPermitted", on, { permitNumber: "示例0001" }]
const school = (totalInvestmentFen = 30_000_001n, floorAreaSquareMetres = 301): CaseAct =>
  described({ sector: "school", totalInvestmentFen, floorAreaSquareMetres })

export const worksStartWithAPermitCases: RuleCases = {
  rule: worksStartWithAPermit,
  cases: [
    {
      name: "permitted on the day of the start",
      acts: [school(), permitted("2010-03-01"), started("2010-03-01")],
      expected: "satisfied",
    },
    {
      name: "permitted the day after",
      acts: [school(), started("2010-03-01"), permitted("2010-03-02")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a fen and a square metre too large",
      acts: [school(), started("2014-10-24")],
      expected: "violated",
    },
    {
      name: "three hundred thousand yuan",
      acts: [school(30_000_000n), started("2014-10-24")],
      expected: "satisfied",
    },
    {
      name: "three hundred square metres",
      acts: [school(90_000_000n, 300), started("2014-10-25")],
      expected: "satisfied",
    },
    {
      name: "a fen and a square metre too large, under the measures of 2014",
      acts: [school(), started("2014-10-25")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "municipal works have no floor area that could be small",
      acts: [described({ sector: "municipal", totalInvestmentFen: 30_000_001n }), started("2010-03-01")],
      expected: "violated",
    },
    {
      name: "a building of unknown floor area",
      acts: [described({ sector: "health", totalInvestmentFen: 30_000_001n }), started("2010-03-01")],
      expected: "undetermined",
    },
    {
      name: "the start report was approved",
      acts: [school(), ["ProjectApproved", "2010-02-01", { stage: "startReport" }], started("2010-03-01")],
      expected: "satisfied",
    },
    {
      name: "found exempt for its start report, a day late",
      acts: [school(), started("2010-03-01"), ["PermitExempted", "2010-03-02", { ground: "startReport" }]],
      expected: "violated",
    },
    {
      name: "found small, and is not",
      acts: [school(), ["PermitExempted", "2010-02-01", { ground: "small" }], started("2010-03-01")],
      expected: "violated",
    },
    { name: "water works", acts: [WATER, started("2010-03-01")], expected: "notApplicable" },
    {
      name: "on the first day of the measures",
      acts: [school(), started("2001-07-04")],
      expected: "violated",
    },
    { name: "the day before them", acts: [school(), started("2001-07-03")], expected: "notApplicable" },
    { name: "nobody says what it is", acts: [started("2010-03-01")], expected: "undetermined" },
  ],
}
