import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { started } from "../caseActs.ts"
import { safetyMeasuresAreFiledInTime } from "./safetyMeasuresAreFiledInTime.ts"

const permitted = (on: string): CaseAct => ["ConstructionPermitted", on, { permitNumber: "示例0001" }]
const reported = (on: string): CaseAct => ["ProjectApproved", on, { stage: "startReport" }]
const filed = (on: string): CaseAct => ["SafetyMeasuresFiled", on, {}]

export const safetyMeasuresAreFiledInTimeCases: RuleCases = {
  rule: safetyMeasuresAreFiledInTime,
  cases: [
    {
      name: "with the permit",
      acts: [filed("2010-03-01"), permitted("2010-03-01"), started("2010-04-01")],
      expected: "satisfied",
    },
    {
      name: "after the permit",
      acts: [permitted("2010-03-01"), filed("2010-03-02"), started("2010-04-01")],
      expected: "violated",
      blocks: true,
    },
    { name: "never", acts: [permitted("2010-03-01"), started("2010-04-01")], expected: "violated" },
    {
      name: "on the fifteenth day after the start report, after the start",
      acts: [reported("2010-03-01"), started("2010-03-02"), filed("2010-03-16")],
      expected: "satisfied",
    },
    {
      name: "on the sixteenth",
      acts: [reported("2010-03-01"), started("2010-03-02"), filed("2010-03-17")],
      expected: "violated",
    },
    {
      name: "fifteen days that end on a Sunday end on the Monday",
      acts: [reported("2010-03-06"), started("2010-03-08"), filed("2010-03-22")],
      expected: "satisfied",
    },
    {
      name: "not filed on the fifteenth day",
      acts: [reported("2010-03-01"), started("2010-03-02")],
      on: "2010-03-16",
      expected: "undetermined",
    },
    {
      name: "not filed on the sixteenth",
      acts: [reported("2010-03-01"), started("2010-03-02")],
      on: "2010-03-17",
      expected: "violated",
    },
    { name: "neither permit nor start report", acts: [started("2010-03-02")], expected: "notApplicable" },
    {
      name: "on the first day of the regulations",
      acts: [permitted("2004-01-05"), started("2004-02-01")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before them",
      acts: [permitted("2004-01-05"), started("2004-01-31")],
      expected: "notApplicable",
    },
  ],
}
