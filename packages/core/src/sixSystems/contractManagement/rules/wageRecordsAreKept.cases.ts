import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { wageRecordsAreKept } from "./wageRecordsAreKept.ts"

export const wageRecordsAreKeptCases: RuleCases = {
  rule: wageRecordsAreKept,
  cases: [
    {
      name: "three years later",
      acts: [signed("2016-02-05"), act("WageRecordsDestroyed", "2025-03-01", { allPaidOn: "2022-03-01" })],
      expected: "satisfied",
    },
    {
      name: "a day earlier",
      acts: [signed("2016-02-05"), act("WageRecordsDestroyed", "2025-02-28", { allPaidOn: "2022-03-01" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "it is not known when all was paid",
      acts: [signed("2016-02-05"), act("WageRecordsDestroyed", "2025-02-28")],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [signed("2016-02-05"), act("WageRecordsDestroyed", "2020-04-30", { allPaidOn: "2019-03-01" })],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [signed("2016-02-05"), act("WageRecordsDestroyed", "2020-05-01", { allPaidOn: "2019-03-01" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods",
      acts: [
        signed("2016-02-05", { kind: "goods" }),
        act("WageRecordsDestroyed", "2025-02-28", { allPaidOn: "2022-03-01" }),
      ],
      expected: "notApplicable",
    },
  ],
}
