import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { started } from "../caseActs.ts"
import { permitIsExtendedWithinItsLimits } from "./permitIsExtendedWithinItsLimits.ts"

const PERMITTED: CaseAct = ["ConstructionPermitted", "2021-03-10", { permitNumber: "示例0001" }]
const extended = (on: string, until: string, appliedOn?: string): CaseAct => [
  "PermitExtended",
  on,
  { until, ...(appliedOn === undefined ? {} : { appliedOn }) },
]

export const permitIsExtendedWithinItsLimitsCases: RuleCases = {
  rule: permitIsExtendedWithinItsLimits,
  cases: [
    {
      name: "by three months, on the last day",
      acts: [PERMITTED, extended("2021-06-10", "2021-09-10")],
      expected: { "project/1": "satisfied" },
    },
    {
      name: "by a day more than three months",
      acts: [PERMITTED, extended("2021-06-10", "2021-09-11")],
      expected: { "project/1": "violated" },
      blocks: true,
    },
    {
      name: "asked for a day after the time ran out",
      acts: [PERMITTED, extended("2021-06-18", "2021-09-10", "2021-06-11")],
      expected: { "project/1": "violated" },
    },
    {
      name: "asked for on the last day, and granted later",
      acts: [PERMITTED, extended("2021-06-18", "2021-09-10", "2021-06-10")],
      expected: { "project/1": "satisfied" },
    },
    {
      name: "granted later, and nobody says when it was asked for",
      acts: [PERMITTED, extended("2021-06-18", "2021-09-10")],
      expected: { "project/1": "undetermined" },
    },
    {
      name: "a third time",
      acts: [
        PERMITTED,
        extended("2021-06-01", "2021-09-10"),
        extended("2021-09-01", "2021-12-10"),
        extended("2021-12-01", "2022-03-10"),
      ],
      expected: { "project/1": "satisfied", "project/2": "satisfied", "project/3": "violated" },
    },
    {
      name: "in 2010 the wording was not read",
      acts: [
        ["ConstructionPermitted", "2010-03-10", { permitNumber: "示例0001" }],
        extended("2010-06-01", "2010-12-31"),
      ],
      expected: { "project/1": "violated" },
      blocks: false,
    },
    {
      name: "nothing says from when the permit is",
      acts: [extended("2021-06-01", "2021-09-10"), started("2021-07-01")],
      expected: { "project/1": "undetermined" },
    },
    {
      name: "the day before the law",
      acts: [extended("1998-02-28", "2021-09-10")],
      expected: { "project/1": "notApplicable" },
    },
    {
      name: "on the first day of the law, of a permit whose calendar is not known",
      acts: [
        ["ConstructionPermitted", "1998-01-05", { permitNumber: "示例0001" }],
        extended("1998-03-01", "1998-07-01"),
      ],
      expected: { "project/1": "undetermined" },
    },
    {
      name: "too long, the day before the text that was read",
      acts: [
        ["ConstructionPermitted", "2018-12-03", { permitNumber: "示例0001" }],
        extended("2019-04-22", "2019-07-01"),
      ],
      expected: { "project/1": "violated" },
      blocks: false,
    },
    {
      name: "too long, on the day of that text",
      acts: [
        ["ConstructionPermitted", "2018-12-03", { permitNumber: "示例0001" }],
        extended("2019-04-23", "2019-07-01"),
      ],
      expected: { "project/1": "violated" },
      blocks: true,
    },
  ],
}
