import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { described, SCHOOL, started, WATER } from "../caseActs.ts"
import { leaderIsNamedBeforeWorksStart } from "./leaderIsNamedBeforeWorksStart.ts"

const named = (on: string): CaseAct => ["ResponsibleLeaderNamed", on, { leader: "示例甲" }]

export const leaderIsNamedBeforeWorksStartCases: RuleCases = {
  rule: leaderIsNamedBeforeWorksStart,
  cases: [
    {
      name: "named on the day of the start",
      acts: [WATER, named("1999-02-13"), started("1999-02-13")],
      expected: "satisfied",
    },
    {
      name: "named the day after",
      acts: [WATER, started("1999-02-13"), named("1999-02-14")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "never named",
      acts: [described({ sector: "municipal" }), started("2010-03-01")],
      expected: "violated",
    },
    { name: "the day before the notice", acts: [WATER, started("1999-02-12")], expected: "notApplicable" },
    {
      name: "a school that is no infrastructure",
      acts: [described({ sector: "school", isInfrastructure: false }), started("2010-03-01")],
      expected: "notApplicable",
    },
    {
      name: "a school that is infrastructure",
      acts: [described({ sector: "school", isInfrastructure: true }), started("2010-03-01")],
      expected: "violated",
    },
    {
      name: "nobody says whether a school is infrastructure",
      acts: [SCHOOL, started("2010-03-01")],
      expected: "undetermined",
    },
    {
      name: "replaced by another leader later",
      acts: [WATER, named("2010-02-01"), started("2010-03-01"), named("2010-04-01")],
      expected: "satisfied",
    },
    {
      name: "of two contracts the first start counts",
      acts: [
        WATER,
        ["WorksStarted", "2010-04-01", { contract: "2" }],
        ["WorksStarted", "2010-03-01", { contract: "1" }],
        named("2010-03-15"),
      ],
      expected: "violated",
    },
  ],
}
