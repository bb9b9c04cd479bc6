import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { littleIsLeftOver } from "./littleIsLeftOver.ts"

const ESTIMATED: CaseAct = [
  "ProjectApproved",
  "2001-01-01",
  { stage: "preliminaryDesign", estimateFen: 1_000_000n },
]
const left = (on: string, amountFen: bigint): CaseAct => ["WorksLeftOver", on, { amountFen }]
const drawnUp = (on: string): CaseAct => ["FinalAccountDrawnUp", on, {}]

export const littleIsLeftOverCases: RuleCases = {
  rule: littleIsLeftOver,
  cases: [
    {
      name: "a twentieth",
      acts: [ESTIMATED, left("2010-11-01", 50_000n), drawnUp("2010-12-01")],
      expected: "satisfied",
    },
    {
      name: "a fen more; remembered alone, so that it warns",
      acts: [ESTIMATED, left("2010-11-01", 50_001n), drawnUp("2010-12-01")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a fen more on two lists",
      acts: [ESTIMATED, left("2018-11-01", 50_000n), left("2018-11-02", 1n)],
      expected: "violated",
    },
    {
      name: "of the estimate as it was raised",
      acts: [
        ESTIMATED,
        ["EstimateAdjusted", "2018-01-02", { estimateFen: 1_000_020n }],
        left("2018-11-01", 50_001n),
      ],
      expected: "satisfied",
    },
    { name: "nothing", acts: [ESTIMATED, left("2010-11-01", 0n)], expected: "notApplicable" },
    { name: "no estimate is known", acts: [left("2010-11-01", 1n)], expected: "undetermined" },
    {
      name: "nobody says what is left over",
      acts: [ESTIMATED, drawnUp("2010-12-01")],
      expected: "undetermined",
    },
    {
      name: "accounted for on the first day of the rules of 2002",
      acts: [ESTIMATED, left("2002-09-01", 50_001n), drawnUp("2002-09-27")],
      expected: "violated",
    },
    {
      name: "the day before them",
      acts: [ESTIMATED, left("2002-09-01", 50_001n), drawnUp("2002-09-26")],
      expected: "notApplicable",
    },
    {
      name: "on their last day",
      acts: [ESTIMATED, left("2016-08-31", 50_001n)],
      expected: "violated",
    },
    {
      name: "on the first day of the rules of 2016",
      acts: [ESTIMATED, left("2016-09-01", 50_001n)],
      expected: "violated",
    },
  ],
}
