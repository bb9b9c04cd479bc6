import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { started } from "../caseActs.ts"
import { worksStartWhileThePermitHolds } from "./worksStartWhileThePermitHolds.ts"

const permitted = (on: string): CaseAct => ["ConstructionPermitted", on, { permitNumber: "示例0001" }]
const extended = (on: string, until: string): CaseAct => ["PermitExtended", on, { until }]

export const worksStartWhileThePermitHoldsCases: RuleCases = {
  rule: worksStartWhileThePermitHolds,
  cases: [
    {
      name: "on the last day of three months",
      acts: [permitted("2021-03-10"), started("2021-06-10")],
      expected: "satisfied",
    },
    {
      name: "the day after",
      acts: [permitted("2021-03-10"), started("2021-06-11")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "three months that end on a Sunday end on the Monday",
      acts: [permitted("2010-03-06"), started("2010-06-07")],
      expected: "satisfied",
    },
    {
      name: "and not on the Tuesday; the wording of that time was not read",
      acts: [permitted("2010-03-06"), started("2010-06-08")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "from the end of November to the end of February",
      acts: [permitted("2022-11-30"), started("2023-02-28")],
      expected: "satisfied",
    },
    {
      name: "on the last day of the extension",
      acts: [permitted("2021-03-10"), extended("2021-06-01", "2021-09-10"), started("2021-09-10")],
      expected: "satisfied",
    },
    {
      name: "the day after the extension",
      acts: [permitted("2021-03-10"), extended("2021-06-01", "2021-09-10"), started("2021-09-11")],
      expected: "violated",
    },
    {
      name: "a new permit begins anew",
      acts: [
        permitted("2021-03-10"),
        extended("2021-06-01", "2021-09-10"),
        permitted("2021-10-08"),
        started("2021-12-01"),
      ],
      expected: "satisfied",
    },
    {
      name: "not started on the last day",
      acts: [permitted("2021-03-10")],
      on: "2021-06-10",
      expected: "undetermined",
    },
    {
      name: "not started the day after",
      acts: [permitted("2021-03-10")],
      on: "2021-06-11",
      expected: "violated",
    },
    { name: "started without a permit", acts: [started("2021-03-10")], expected: "notApplicable" },
    {
      name: "on the first day of the law",
      acts: [permitted("1997-01-02"), started("1998-03-01")],
      expected: "undetermined",
    },
    {
      name: "the day before the law",
      acts: [permitted("1997-01-02"), started("1998-02-28")],
      expected: "notApplicable",
    },
    {
      name: "started late, the day before the text that was read",
      acts: [permitted("2018-12-03"), started("2019-04-22")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "started late, on the day of that text",
      acts: [permitted("2018-12-03"), started("2019-04-23")],
      expected: "violated",
      blocks: true,
    },
  ],
}
