import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { worksContractsAreWritten } from "./worksContractsAreWritten.ts"

export const worksContractsAreWrittenCases: RuleCases = {
  rule: worksContractsAreWritten,
  cases: [
    {
      name: "the day before the law",
      acts: [signed("1998-02-28", { isWritten: false })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [signed("1998-03-01", { isWritten: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the contract law",
      acts: [signed("1999-09-30", { isWritten: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the contract law",
      acts: [signed("1999-10-01", { isWritten: true })],
      expected: "satisfied",
    },
    {
      name: "not in writing in 2010",
      acts: [signed("2010-03-01", { isWritten: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [signed("2019-04-22", { isWritten: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under the text that was read",
      acts: [signed("2019-04-23", { isWritten: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day of the contract law",
      acts: [signed("2020-12-31", { isWritten: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the first day of the civil code",
      acts: [signed("2021-01-01", { isWritten: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "in writing under the civil code",
      acts: [signed("2021-01-01", { isWritten: true })],
      expected: "satisfied",
    },
    {
      name: "goods",
      acts: [signed("2021-01-01", { kind: "goods", isWritten: false })],
      expected: "notApplicable",
    },
    { name: "nobody said in which form", acts: [signed("2021-01-01")], expected: "undetermined" },
    {
      name: "never signed",
      acts: [act("SettlementSubmitted", "2021-01-01", { reportedFen: 1n })],
      expected: "undetermined",
    },
  ],
}
