import { paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { povertyMoneyIsNotLent } from "./povertyMoneyIsNotLent.ts"

export const povertyMoneyIsNotLentCases: RuleCases = {
  rule: povertyMoneyIsNotLent,
  cases: [
    {
      name: "paid for work",
      acts: [paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation" })],
      expected: "satisfied",
    },
    {
      name: "lent",
      acts: [paid("2010-03-01", "loan", 5n, { fund: "povertyAlleviation" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "other money",
      acts: [paid("2010-03-01", "loan", 5n, { fund: "other" })],
      expected: "notApplicable",
    },
    { name: "it is not known whose money", acts: [paid("2010-03-01", "loan", 5n)], expected: "undetermined" },
    {
      name: "before the first whole year",
      acts: [paid("2001-12-31", "loan", 5n, { fund: "povertyAlleviation" })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [paid("2002-01-01", "loan", 5n, { fund: "povertyAlleviation" })],
      expected: "violated",
    },
    {
      name: "the last whole year",
      acts: [paid("2011-12-31", "loan", 5n, { fund: "povertyAlleviation" })],
      expected: "violated",
    },
    {
      name: "after it",
      acts: [paid("2012-01-01", "loan", 5n, { fund: "povertyAlleviation" })],
      expected: "notApplicable",
    },
  ],
}
