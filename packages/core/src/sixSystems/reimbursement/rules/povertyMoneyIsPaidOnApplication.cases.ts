import { act, ofProject, paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { povertyMoneyIsPaidOnApplication } from "./povertyMoneyIsPaidOnApplication.ts"

export const povertyMoneyIsPaidOnApplicationCases: RuleCases = {
  rule: povertyMoneyIsPaidOnApplication,
  cases: [
    {
      name: "applied for with all papers, and approved",
      acts: [
        act("ClaimFiled", "2001-12-03", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["fundingPlan", "progressReport", "vouchers"],
        }),
        act("ClaimApproved", "2001-12-05", { claim: "1期", by: "finance" }),
        paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" }),
      ],
      expected: "satisfied",
    },
    {
      name: "approved on the day",
      acts: [
        act("ClaimFiled", "2010-02-22", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["fundingPlan", "progressReport", "vouchers"],
        }),
        act("ClaimApproved", "2010-03-01", { claim: "1期", by: "finance" }),
        paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" }),
      ],
      expected: "satisfied",
    },
    {
      name: "approved a day later",
      acts: [
        act("ClaimFiled", "2010-02-22", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["fundingPlan", "progressReport", "vouchers"],
        }),
        act("ClaimApproved", "2010-03-02", { claim: "1期", by: "finance" }),
        paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "applied for a day later",
      acts: [
        act("ClaimFiled", "2010-03-02", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["fundingPlan", "progressReport", "vouchers"],
        }),
        act("ClaimApproved", "2010-03-03", { claim: "1期", by: "finance" }),
        paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" }),
      ],
      expected: "violated",
    },
    {
      name: "never applied for",
      acts: [paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" })],
      expected: "violated",
    },
    {
      name: "approved by the department alone",
      acts: [
        act("ClaimFiled", "2010-02-22", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["fundingPlan", "progressReport", "vouchers"],
        }),
        act("ClaimApproved", "2010-02-25", { claim: "1期", by: "department" }),
        paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" }),
      ],
      expected: "violated",
    },
    {
      name: "without vouchers",
      acts: [
        act("ClaimFiled", "2010-02-22", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["fundingPlan", "progressReport"],
        }),
        act("ClaimApproved", "2010-02-25", { claim: "1期", by: "finance" }),
        paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" }),
      ],
      expected: "violated",
    },
    {
      name: "without a plan",
      acts: [
        act("ClaimFiled", "2010-02-22", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["progressReport", "vouchers"],
        }),
        act("ClaimApproved", "2010-02-25", { claim: "1期", by: "finance" }),
        paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" }),
      ],
      expected: "violated",
    },
    {
      name: "without progress",
      acts: [
        act("ClaimFiled", "2010-02-22", {
          claim: "1期",
          kind: "progress",
          amountFen: 5n,
          documents: ["fundingPlan", "vouchers"],
        }),
        act("ClaimApproved", "2010-02-25", { claim: "1期", by: "finance" }),
        paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" }),
      ],
      expected: "violated",
    },
    {
      name: "its papers are not known",
      acts: [
        act("ClaimFiled", "2010-02-22", { claim: "1期", kind: "progress", amountFen: 5n }),
        act("ClaimApproved", "2010-02-25", { claim: "1期", by: "finance" }),
        paid("2010-03-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" }),
      ],
      expected: "undetermined",
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
      name: "the only money of the project",
      acts: [
        ofProject("FundsAllotted", "2010-01-05", {
          allotment: "1",
          fund: "povertyAlleviation",
          amountFen: 5n,
        }),
        paid("2010-03-01", "progress", 5n, { claim: "1期" }),
      ],
      expected: "violated",
    },
    {
      name: "before the first whole year",
      acts: [paid("2001-12-31", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [paid("2002-01-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last whole year",
      acts: [paid("2011-12-31", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "after it",
      acts: [paid("2012-01-01", "progress", 5n, { fund: "povertyAlleviation", claim: "1期" })],
      expected: "notApplicable",
    },
  ],
}
