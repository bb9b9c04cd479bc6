import { act, paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { progressPaymentsFollowTheClaim } from "./progressPaymentsFollowTheClaim.ts"

export const progressPaymentsFollowTheClaimCases: RuleCases = {
  rule: progressPaymentsFollowTheClaim,
  cases: [
    {
      name: "on the last day",
      acts: [
        signed("2004-02-02"),
        act("ClaimFiled", "2010-03-01", { claim: "1期", kind: "progress", amountFen: 10_000_000n }),
        paid("2010-03-15", "progress", 10_000_000n, { claim: "1期" }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day late",
      acts: [
        signed("2004-02-02"),
        act("ClaimFiled", "2010-03-01", { claim: "1期", kind: "progress", amountFen: 10_000_000n }),
        paid("2010-03-16", "progress", 10_000_000n, { claim: "1期" }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day is a Sunday: the Monday",
      acts: [
        signed("2004-02-02"),
        act("ClaimFiled", "2010-03-07", { claim: "1期", kind: "progress", amountFen: 10_000_000n }),
        paid("2010-03-22", "progress", 10_000_000n, { claim: "1期" }),
      ],
      expected: "satisfied",
    },
    {
      name: "not yet, on the last day",
      acts: [
        signed("2004-02-02"),
        act("ClaimFiled", "2010-03-01", { claim: "1期", kind: "progress", amountFen: 10_000_000n }),
      ],
      on: "2010-03-15",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        signed("2004-02-02"),
        act("ClaimFiled", "2010-03-01", { claim: "1期", kind: "progress", amountFen: 10_000_000n }),
      ],
      on: "2010-03-16",
      expected: "violated",
    },
    {
      name: "for the settled price",
      acts: [
        signed("2004-02-02"),
        act("ClaimFiled", "2010-03-01", { claim: "1期", kind: "settlement", amountFen: 10_000_000n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "for goods",
      acts: [
        signed("2004-02-02", { kind: "goods" }),
        act("ClaimFiled", "2010-03-01", { claim: "1期", kind: "progress", amountFen: 10_000_000n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the measure",
      acts: [
        signed("2004-02-02"),
        act("ClaimFiled", "2004-10-19", { claim: "1期", kind: "progress", amountFen: 10_000_000n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        signed("2004-02-02"),
        act("ClaimFiled", "2004-10-20", { claim: "1期", kind: "progress", amountFen: 10_000_000n }),
      ],
      expected: "violated",
    },
  ],
}
