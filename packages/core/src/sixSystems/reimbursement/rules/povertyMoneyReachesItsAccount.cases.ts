import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { povertyMoneyReachesItsAccount } from "./povertyMoneyReachesItsAccount.ts"

export const povertyMoneyReachesItsAccountCases: RuleCases = {
  rule: povertyMoneyReachesItsAccount,
  cases: [
    {
      name: "on the fifth working day",
      acts: [
        ofProject("FundsAllotted", "2010-03-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2010-03-08", { allotment: "1", amountFen: 5n }),
      ],
      expected: "satisfied",
    },
    {
      name: "on the sixth",
      acts: [
        ofProject("FundsAllotted", "2010-03-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2010-03-09", { allotment: "1", amountFen: 5n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the fifth working day is a Saturday on which work is made up after the holiday",
      acts: [
        ofProject("FundsAllotted", "2010-02-08", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2010-02-20", { allotment: "1", amountFen: 5n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        ofProject("FundsAllotted", "2010-02-08", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2010-02-21", { allotment: "1", amountFen: 5n }),
      ],
      expected: "violated",
    },
    {
      name: "not yet, on the fifth",
      acts: [
        ofProject("FundsAllotted", "2010-03-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
      ],
      on: "2010-03-08",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        ofProject("FundsAllotted", "2010-03-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
      ],
      on: "2010-03-09",
      expected: "violated",
    },
    {
      name: "other money",
      acts: [
        ofProject("FundsAllotted", "2010-03-01", { allotment: "1", amountFen: 5n, fund: "other" }),
        ofProject("FundsReceived", "2010-03-09", { allotment: "1", amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known whose money",
      acts: [
        ofProject("FundsAllotted", "2010-03-01", { allotment: "1", amountFen: 5n }),
        ofProject("FundsReceived", "2010-03-09", { allotment: "1", amountFen: 5n }),
      ],
      expected: "undetermined",
    },
    {
      name: "in a year whose calendar is not known",
      acts: [
        ofProject("FundsAllotted", "2003-03-03", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2003-03-31", { allotment: "1", amountFen: 5n }),
      ],
      expected: "undetermined",
    },
    {
      name: "before the first whole year",
      acts: [
        ofProject("FundsAllotted", "2001-12-31", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2002-03-01", { allotment: "1", amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the first whole year",
      acts: [
        ofProject("FundsAllotted", "2002-01-01", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2002-03-01", { allotment: "1", amountFen: 5n }),
      ],
      expected: "undetermined",
    },
    {
      name: "the last whole year",
      acts: [
        ofProject("FundsAllotted", "2011-12-31", {
          allotment: "1",
          amountFen: 5n,
          fund: "povertyAlleviation",
        }),
        ofProject("FundsReceived", "2012-03-01", { allotment: "1", amountFen: 5n }),
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
        ofProject("FundsReceived", "2012-03-01", { allotment: "1", amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
  ],
}
