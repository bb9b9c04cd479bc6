import { act, paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { progressPaymentsKeepToTheirBand } from "./progressPaymentsKeepToTheirBand.ts"

export const progressPaymentsKeepToTheirBandCases: RuleCases = {
  rule: progressPaymentsKeepToTheirBand,
  cases: [
    {
      name: "60 % of the work",
      acts: [
        signed("2010-03-01", { clientKind: "other" }),
        act("WorkMeasured", "2010-05-01", { valueFen: 50_000_000n, until: "2010-05-01" }),
        paid("2010-05-10", "progress", 30_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen less",
      acts: [
        signed("2010-03-01", { clientKind: "other" }),
        act("WorkMeasured", "2010-05-01", { valueFen: 50_000_000n, until: "2010-05-01" }),
        paid("2010-05-10", "progress", 29_999_999n),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "90 % of the work",
      acts: [
        signed("2010-03-01", { clientKind: "other" }),
        act("WorkMeasured", "2010-05-01", { valueFen: 50_000_000n, until: "2010-05-01" }),
        paid("2010-05-10", "progress", 45_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen more",
      acts: [
        signed("2010-03-01", { clientKind: "other" }),
        act("WorkMeasured", "2010-05-01", { valueFen: 50_000_000n, until: "2010-05-01" }),
        paid("2010-05-10", "progress", 45_000_001n),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "what is taken off for the advance counts",
      acts: [
        signed("2010-03-01", { clientKind: "other" }),
        act("WorkMeasured", "2010-05-01", { valueFen: 50_000_000n, until: "2010-05-01" }),
        paid("2010-05-10", "progress", 25_000_000n, { deductedFen: 5_000_000n }),
      ],
      expected: "satisfied",
    },
    {
      name: "an advance does not count",
      acts: [
        signed("2010-03-01", { clientKind: "other" }),
        act("WorkMeasured", "2010-05-05", { valueFen: 50_000_000n, until: "2010-05-05" }),
        paid("2010-04-01", "advance", 20_000_000n),
        paid("2010-05-10", "progress", 30_000_000n),
      ],
      expected: { "1/a3": "notApplicable", "1/a4": "satisfied" },
    },
    {
      name: "the second payment goes beyond",
      acts: [
        signed("2010-03-01", { clientKind: "other" }),
        act("WorkMeasured", "2010-05-01", { valueFen: 50_000_000n, until: "2010-05-01" }),
        paid("2010-05-10", "progress", 30_000_000n),
        paid("2010-06-10", "progress", 15_000_001n),
      ],
      expected: { "1/a3": "satisfied", "1/a4": "violated" },
    },
    {
      name: "more work was measured before the second",
      acts: [
        signed("2010-03-01", { clientKind: "other" }),
        act("WorkMeasured", "2010-05-01", { valueFen: 50_000_000n, until: "2010-05-01" }),
        paid("2010-05-10", "progress", 30_000_000n),
        act("WorkMeasured", "2010-06-10", { valueFen: 60_000_000n, until: "2010-06-09" }),
        paid("2010-06-10", "progress", 15_000_001n),
      ],
      expected: { "1/a3": "satisfied", "1/a5": "satisfied" },
    },
    {
      name: "no work was measured",
      acts: [signed("2010-03-01", { clientKind: "other" }), paid("2010-05-10", "progress", 30_000_000n)],
      expected: "undetermined",
    },
    {
      name: "paid the day before the measure",
      acts: [
        signed("2004-09-01", { clientKind: "other" }),
        act("WorkMeasured", "2004-10-01", { valueFen: 50_000_000n, until: "2004-10-01" }),
        paid("2004-10-19", "progress", 45_000_001n),
      ],
      expected: "notApplicable",
    },
    {
      name: "paid on its first day",
      acts: [
        signed("2004-09-01", { clientKind: "other" }),
        act("WorkMeasured", "2004-10-01", { valueFen: 50_000_000n, until: "2004-10-01" }),
        paid("2004-10-20", "progress", 45_000_001n),
      ],
      expected: "violated",
    },
    {
      name: "a public client, signed before the notice of 2022",
      acts: [
        signed("2022-07-31", { clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-03-01", { valueFen: 50_000_000n, until: "2023-03-01" }),
        paid("2023-03-01", "progress", 45_000_001n),
      ],
      expected: "violated",
    },
    {
      name: "a public client, signed after",
      acts: [
        signed("2022-08-01", { clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-03-01", { valueFen: 50_000_000n, until: "2023-03-01" }),
        paid("2023-03-01", "progress", 45_000_001n),
      ],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [
        signed("2010-03-01", { kind: "goods", clientKind: "other" }),
        act("WorkMeasured", "2010-05-01", { valueFen: 50_000_000n, until: "2010-05-01" }),
        paid("2010-05-10", "progress", 45_000_001n),
      ],
      expected: "notApplicable",
    },
  ],
}
