import {
  ANOTHER_FIRM,
  CONTRACTOR,
  byCreditCode,
  givenDirectly,
  signed,
  tendered,
} from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theWinnerSignsTheContract } from "./theWinnerSignsTheContract.ts"

export const theWinnerSignsTheContractCases: RuleCases = {
  rule: theWinnerSignsTheContract,
  cases: [
    {
      name: "the same by its unified social credit code",
      acts: [...tendered, signed("2016-03-01", { contractor: byCreditCode(CONTRACTOR) })],
      expected: "satisfied",
    },
    { name: "the same", acts: [...tendered, signed("2010-03-01")], expected: "satisfied" },
    {
      name: "another",
      acts: [...tendered, signed("2010-03-01", { contractor: ANOTHER_FIRM })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the law",
      acts: [...tendered, signed("1999-12-31", { contractor: ANOTHER_FIRM })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [...tendered, signed("2000-01-01", { contractor: ANOTHER_FIRM })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day without the regulations",
      acts: [...tendered, signed("2012-01-31", { contractor: ANOTHER_FIRM })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the regulations",
      acts: [...tendered, signed("2012-02-01", { contractor: ANOTHER_FIRM })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [...tendered, signed("2017-12-27", { contractor: ANOTHER_FIRM })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under the text that was read",
      acts: [...tendered, signed("2017-12-28", { contractor: ANOTHER_FIRM })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "without a tender",
      acts: [...givenDirectly, signed("2018-03-01", { contractor: ANOTHER_FIRM })],
      expected: "notApplicable",
    },
    {
      name: "it is not known where the contract comes from",
      acts: [signed("2018-03-01", { purchase: undefined })],
      expected: "undetermined",
    },
    {
      name: "nobody was told to have won",
      acts: [...tendered.slice(0, 1), signed("2018-03-01")],
      expected: "undetermined",
    },
  ],
}
