import { act, paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { advancesFollowContractAndPermit } from "./advancesFollowContractAndPermit.ts"

export const advancesFollowContractAndPermitCases: RuleCases = {
  rule: advancesFollowContractAndPermit,
  cases: [
    {
      name: "contract and permit were there",
      acts: [
        signed("2010-03-01"),
        act("ConstructionPermitted", "2010-03-10", { permitNumber: "示例0001" }),
        paid("2010-03-10", "advance", 20_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "the permit came a day later",
      acts: [
        signed("2010-03-01"),
        act("ConstructionPermitted", "2010-03-11", { permitNumber: "示例0001" }),
        paid("2010-03-10", "advance", 20_000_000n),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "no permit, and no start",
      acts: [signed("2010-03-01"), paid("2010-03-10", "advance", 20_000_000n)],
      expected: "violated",
    },
    {
      name: "the works need no permit",
      acts: [
        signed("2010-03-01"),
        act("PermitExempted", "2010-03-09", { ground: "small" }),
        paid("2010-03-10", "advance", 20_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "the start was ordered",
      acts: [
        signed("2010-03-01"),
        act("StartOrdered", "2010-03-09"),
        paid("2010-03-10", "advance", 20_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "a stop was ordered",
      acts: [
        signed("2010-03-01"),
        act("StartOrdered", "2010-03-09", { order: "stop" }),
        paid("2010-03-10", "advance", 20_000_000n),
      ],
      expected: "violated",
    },
    {
      name: "signed on the same day",
      acts: [
        signed("2010-03-10"),
        act("ConstructionPermitted", "2010-03-09", { permitNumber: "示例0001" }),
        paid("2010-03-10", "advance", 20_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "signed a day later",
      acts: [
        signed("2010-03-11"),
        act("ConstructionPermitted", "2010-03-09", { permitNumber: "示例0001" }),
        paid("2010-03-10", "advance", 20_000_000n),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "no contract is known",
      acts: [paid("2010-03-10", "advance", 20_000_000n)],
      expected: "undetermined",
    },
    {
      name: "a progress payment",
      acts: [signed("2010-03-11"), paid("2010-03-10", "progress", 20_000_000n)],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [signed("2010-03-11", { kind: "goods" }), paid("2010-03-10", "advance", 20_000_000n)],
      expected: "notApplicable",
    },
    {
      name: "the day before the measure",
      acts: [signed("2004-10-30"), paid("2004-10-19", "advance", 20_000_000n)],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [signed("2004-10-30"), paid("2004-10-20", "advance", 20_000_000n)],
      expected: "violated",
      blocks: true,
    },
  ],
}
