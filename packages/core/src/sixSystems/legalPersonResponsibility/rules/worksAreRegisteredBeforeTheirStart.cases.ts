import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { started } from "../caseActs.ts"
import { worksAreRegisteredBeforeTheirStart } from "./worksAreRegisteredBeforeTheirStart.ts"

const registered = (on: string): CaseAct => ["QualitySupervisionRegistered", on, {}]
const permitted = (on: string): CaseAct => ["ConstructionPermitted", on, { permitNumber: "示例0001" }]

export const worksAreRegisteredBeforeTheirStartCases: RuleCases = {
  rule: worksAreRegisteredBeforeTheirStart,
  cases: [
    {
      name: "on the day of the start",
      acts: [registered("2019-04-23"), started("2019-04-23")],
      expected: "satisfied",
    },
    {
      name: "the day after",
      acts: [started("2019-04-23"), registered("2019-04-24")],
      expected: "violated",
      blocks: true,
    },
    { name: "never", acts: [started("2019-04-23")], expected: "violated", blocks: true },
    {
      name: "after the permit and before the start, since 2019-04-23",
      acts: [permitted("2019-03-01"), registered("2019-04-01"), started("2019-04-23")],
      expected: "satisfied",
    },
    {
      name: "after the permit and before the start, until 2019-04-22; remembered alone",
      acts: [permitted("2019-03-01"), registered("2019-04-01"), started("2019-04-22")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "with the permit, in 2010",
      acts: [permitted("2010-03-01"), registered("2010-03-01"), started("2010-04-01")],
      expected: "satisfied",
    },
    {
      name: "without a permit the start counts",
      acts: [registered("2010-03-01"), started("2010-03-01")],
      expected: "satisfied",
    },
    { name: "on the first day of the regulations", acts: [started("2000-01-30")], expected: "violated" },
    { name: "the day before them", acts: [started("2000-01-29")], expected: "notApplicable" },
    { name: "works have not started", acts: [registered("2020-03-01")], expected: "undetermined" },
    {
      name: "registered for all works, started by contracts",
      acts: [
        registered("2020-03-01"),
        ["WorksStarted", "2020-03-01", { contract: "1" }],
        ["WorksStarted", "2020-02-29", { contract: "2" }],
      ],
      expected: { "1": "satisfied", "2": "violated" },
    },
  ],
}
