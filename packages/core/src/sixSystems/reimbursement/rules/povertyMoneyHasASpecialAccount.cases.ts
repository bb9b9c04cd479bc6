import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { povertyMoneyHasASpecialAccount } from "./povertyMoneyHasASpecialAccount.ts"

export const povertyMoneyHasASpecialAccountCases: RuleCases = {
  rule: povertyMoneyHasASpecialAccount,
  cases: [
    {
      name: "opened on the day",
      acts: [
        ofProject("SpecialAccountOpened", "2010-03-05", { fund: "povertyAlleviation", level: "county" }),
        ofProject("FundsAllotted", "2010-03-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2010-03-05", { allotment: "1", amountFen: 5n }),
      ],
      expected: "satisfied",
    },
    {
      name: "opened a day later",
      acts: [
        ofProject("SpecialAccountOpened", "2010-03-06", { fund: "povertyAlleviation", level: "county" }),
        ofProject("FundsAllotted", "2010-03-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2010-03-05", { allotment: "1", amountFen: 5n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "never opened",
      acts: [
        ofProject("FundsAllotted", "2010-03-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2010-03-05", { allotment: "1", amountFen: 5n }),
      ],
      expected: "violated",
    },
    {
      name: "opened by the province alone",
      acts: [
        ofProject("SpecialAccountOpened", "2010-03-01", { fund: "povertyAlleviation", level: "province" }),
        ofProject("FundsAllotted", "2010-03-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2010-03-05", { allotment: "1", amountFen: 5n }),
      ],
      expected: "violated",
    },
    {
      name: "the money has not come",
      acts: [
        ofProject("SpecialAccountOpened", "2010-03-01", { fund: "povertyAlleviation", level: "county" }),
        ofProject("FundsAllotted", "2010-03-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
      ],
      expected: "undetermined",
    },
    {
      name: "other money",
      acts: [
        ofProject("FundsAllotted", "2010-03-01", { allotment: "1", amountFen: 5n, fund: "other" }),
        ofProject("FundsReceived", "2010-03-05", { allotment: "1", amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "before the first whole year",
      acts: [
        ofProject("FundsAllotted", "2001-12-31", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2002-01-05", { allotment: "1", amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("FundsAllotted", "2002-01-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2002-01-05", { allotment: "1", amountFen: 5n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last whole year",
      acts: [
        ofProject("FundsAllotted", "2011-12-31", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2012-01-05", { allotment: "1", amountFen: 5n }),
      ],
      expected: "violated",
    },
    {
      name: "after it",
      acts: [
        ofProject("FundsAllotted", "2012-01-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2012-01-05", { allotment: "1", amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
  ],
}
