import { act, paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { agriculturalMoneyIsPaidOnAClaim } from "./agriculturalMoneyIsPaidOnAClaim.ts"

export const agriculturalMoneyIsPaidOnAClaimCases: RuleCases = {
  rule: agriculturalMoneyIsPaidOnAClaim,
  cases: [
    {
      name: "claimed on the day",
      acts: [
        act("ClaimFiled", "2010-03-01", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["fundingPlan", "progressReport", "vouchers"],
        }),
        paid("2010-03-01", "progress", 5n, { fund: "agriculturalDevelopment", claim: "1期" }),
      ],
      expected: "satisfied",
    },
    {
      name: "claimed a day later",
      acts: [
        act("ClaimFiled", "2010-03-02", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["fundingPlan", "progressReport", "vouchers"],
        }),
        paid("2010-03-01", "progress", 5n, { fund: "agriculturalDevelopment", claim: "1期" }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "never claimed",
      acts: [paid("2010-03-01", "progress", 5n, { fund: "agriculturalDevelopment", claim: "1期" })],
      expected: "violated",
    },
    {
      name: "other money",
      acts: [paid("2010-03-01", "progress", 5n, { fund: "other", claim: "1期" })],
      expected: "notApplicable",
    },
    {
      name: "it is not known whose money",
      acts: [paid("2010-03-01", "progress", 5n, { claim: "1期" })],
      expected: "undetermined",
    },
    {
      name: "before the first whole year",
      acts: [paid("2001-12-31", "progress", 5n, { fund: "agriculturalDevelopment", claim: "1期" })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [paid("2002-01-01", "progress", 5n, { fund: "agriculturalDevelopment", claim: "1期" })],
      expected: "violated",
    },
    {
      name: "the last day of the first text",
      acts: [paid("2006-12-31", "progress", 5n, { fund: "agriculturalDevelopment", claim: "1期" })],
      expected: "violated",
    },
    {
      name: "the first day of the second",
      acts: [paid("2007-01-01", "progress", 5n, { fund: "agriculturalDevelopment", claim: "1期" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last whole year of the programme",
      acts: [paid("2017-12-31", "progress", 5n, { fund: "agriculturalDevelopment", claim: "1期" })],
      expected: "violated",
    },
    {
      name: "after it",
      acts: [paid("2018-01-01", "progress", 5n, { fund: "agriculturalDevelopment", claim: "1期" })],
      expected: "notApplicable",
    },
  ],
}
