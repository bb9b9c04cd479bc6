import { ofProject, paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { eachProjectHasItsOwnLedger } from "./eachProjectHasItsOwnLedger.ts"

export const eachProjectHasItsOwnLedgerCases: RuleCases = {
  rule: eachProjectHasItsOwnLedger,
  cases: [
    {
      name: "opened on the day",
      acts: [ofProject("ProjectLedgerOpened", "2020-03-02"), paid("2020-03-02", "progress", 5n)],
      expected: "satisfied",
    },
    {
      name: "opened a day later",
      acts: [ofProject("ProjectLedgerOpened", "2020-03-03"), paid("2020-03-02", "progress", 5n)],
      expected: "violated",
      blocks: true,
    },
    { name: "never opened", acts: [paid("2020-03-02", "progress", 5n)], expected: "violated" },
    {
      name: "nothing has been paid",
      acts: [ofProject("ProjectLedgerOpened", "2020-03-02")],
      expected: "undetermined",
    },
    {
      name: "the day before the first measure",
      acts: [paid("2002-09-26", "progress", 5n)],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [paid("2002-09-27", "progress", 5n)],
      expected: "violated",
      blocks: false,
    },
    { name: "its last day", acts: [paid("2016-08-31", "progress", 5n)], expected: "violated", blocks: false },
    {
      name: "the first day of the rules",
      acts: [paid("2016-09-01", "progress", 5n)],
      expected: "violated",
      blocks: true,
    },
  ],
}
