import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { supervisionContractsAreWritten } from "./supervisionContractsAreWritten.ts"

export const supervisionContractsAreWrittenCases: RuleCases = {
  rule: supervisionContractsAreWritten,
  cases: [
    {
      name: "in writing",
      acts: [ofProject("SupervisionContractSigned", "2020-03-02", { isWritten: true })],
      expected: "satisfied",
    },
    {
      name: "not in writing",
      acts: [ofProject("SupervisionContractSigned", "2020-03-02", { isWritten: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nobody said",
      acts: [ofProject("SupervisionContractSigned", "2020-03-02")],
      expected: "undetermined",
    },
    {
      name: "the day before the law",
      acts: [ofProject("SupervisionContractSigned", "1998-02-28", { isWritten: false })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [ofProject("SupervisionContractSigned", "1998-03-01", { isWritten: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [ofProject("SupervisionContractSigned", "2019-04-22", { isWritten: false })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [ofProject("SupervisionContractSigned", "2019-04-23", { isWritten: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day without the civil code",
      acts: [ofProject("SupervisionContractSigned", "2020-12-31", { isWritten: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the first day of the civil code",
      acts: [ofProject("SupervisionContractSigned", "2021-01-01", { isWritten: false })],
      expected: "violated",
      blocks: true,
    },
  ],
}
