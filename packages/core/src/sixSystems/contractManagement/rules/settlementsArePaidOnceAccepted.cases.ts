import { act, paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { settlementsArePaidOnceAccepted } from "./settlementsArePaidOnceAccepted.ts"

export const settlementsArePaidOnceAcceptedCases: RuleCases = {
  rule: settlementsArePaidOnceAccepted,
  cases: [
    {
      name: "on the day of the acceptance",
      acts: [
        signed("1999-03-01"),
        paid("2010-03-01", "settlement", 5n),
        act("AcceptanceHeld", "2010-03-01", { passed: true }),
      ],
      expected: "satisfied",
    },
    {
      name: "the day before it",
      acts: [
        signed("1999-03-01"),
        paid("2010-03-01", "settlement", 5n),
        act("AcceptanceHeld", "2010-03-02", { passed: true }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "never accepted",
      acts: [signed("1999-03-01"), paid("2010-03-01", "settlement", 5n)],
      expected: "violated",
      blocks: false,
    },
    {
      name: "an acceptance that was not passed",
      acts: [
        signed("1999-03-01"),
        paid("2010-03-01", "settlement", 5n),
        act("AcceptanceHeld", "2010-02-26", { passed: false }),
      ],
      expected: "violated",
    },
    {
      name: "a progress payment",
      acts: [signed("1999-03-01"), paid("2010-03-01", "progress", 5n)],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [signed("1999-03-01", { kind: "goods" }), paid("2010-03-01", "settlement", 5n)],
      expected: "notApplicable",
    },
    { name: "no contract is known", acts: [paid("2010-03-01", "settlement", 5n)], expected: "undetermined" },
    {
      name: "the day before the contract law",
      acts: [signed("1999-03-01"), paid("1999-09-30", "settlement", 5n)],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [signed("1999-03-01"), paid("1999-10-01", "settlement", 5n)],
      expected: "violated",
      blocks: false,
    },
    {
      name: "its last day",
      acts: [signed("1999-03-01"), paid("2020-12-31", "settlement", 5n)],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the civil code",
      acts: [signed("1999-03-01"), paid("2021-01-01", "settlement", 5n)],
      expected: "violated",
      blocks: false,
    },
  ],
}
