import { paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { fiscalMoneyIsPaidByTheTreasury } from "./fiscalMoneyIsPaidByTheTreasury.ts"

export const fiscalMoneyIsPaidByTheTreasuryCases: RuleCases = {
  rule: fiscalMoneyIsPaidByTheTreasury,
  cases: [
    {
      name: "by the treasury",
      acts: [paid("2020-03-02", "progress", 5n, { isFiscalMoney: true, channel: "treasury" })],
      expected: "satisfied",
    },
    {
      name: "out of a special account",
      acts: [paid("2020-03-02", "progress", 5n, { isFiscalMoney: true, channel: "specialAccount" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "out of another account",
      acts: [paid("2020-03-02", "progress", 5n, { isFiscalMoney: true, channel: "other" })],
      expected: "violated",
    },
    {
      name: "it is not known out of which",
      acts: [paid("2020-03-02", "progress", 5n, { isFiscalMoney: true })],
      expected: "undetermined",
    },
    {
      name: "it is not known whether it is fiscal money",
      acts: [paid("2020-03-02", "progress", 5n, { channel: "other" })],
      expected: "undetermined",
    },
    {
      name: "other money",
      acts: [paid("2020-03-02", "progress", 5n, { isFiscalMoney: false, channel: "other" })],
      expected: "notApplicable",
    },
    {
      name: "the day before the law",
      acts: [paid("2014-12-31", "progress", 5n, { isFiscalMoney: true, channel: "other" })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [paid("2015-01-01", "progress", 5n, { isFiscalMoney: true, channel: "other" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [paid("2018-12-28", "progress", 5n, { isFiscalMoney: true, channel: "other" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [paid("2018-12-29", "progress", 5n, { isFiscalMoney: true, channel: "other" })],
      expected: "violated",
      blocks: true,
    },
  ],
}
