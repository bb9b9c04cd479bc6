import { act, paid, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { paymentsStayWithinTheWorkMeasured } from "./paymentsStayWithinTheWorkMeasured.ts"

export const paymentsStayWithinTheWorkMeasuredCases: RuleCases = {
  rule: paymentsStayWithinTheWorkMeasured,
  cases: [
    {
      name: "as much as was measured",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2004-12-31", { valueFen: 50n, until: "2004-12-31" }),
        paid("2012-03-01", "progress", 50n),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen more",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2004-12-31", { valueFen: 50n, until: "2004-12-31" }),
        paid("2012-03-01", "progress", 51n),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "measured on the day",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2012-03-01", { valueFen: 50n, until: "2012-03-01" }),
        paid("2012-03-01", "progress", 50n),
      ],
      expected: "satisfied",
    },
    {
      name: "measured a day later",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2012-03-02", { valueFen: 50n, until: "2012-03-02" }),
        paid("2012-03-01", "progress", 50n),
      ],
      expected: "undetermined",
    },
    {
      name: "the second goes beyond",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2004-12-31", { valueFen: 50n, until: "2004-12-31" }),
        paid("2012-03-01", "progress", 50n),
        paid("2012-04-05", "progress", 1n),
      ],
      expected: { "1/a3": "satisfied", "1/a4": "violated" },
    },
    {
      name: "an advance",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2004-12-31", { valueFen: 50n, until: "2004-12-31" }),
        paid("2012-03-01", "advance", 51n),
      ],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [
        signed("2004-02-02", { kind: "goods" }),
        act("WorkMeasured", "2004-12-31", { valueFen: 50n, until: "2004-12-31" }),
        paid("2012-03-01", "progress", 51n),
      ],
      expected: "notApplicable",
    },
    {
      name: "nothing was measured",
      acts: [signed("2004-02-02"), paid("2012-03-01", "progress", 51n)],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2004-12-31", { valueFen: 50n, until: "2004-12-31" }),
        paid("2005-01-31", "progress", 51n),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2004-12-31", { valueFen: 50n, until: "2004-12-31" }),
        paid("2005-02-01", "progress", 51n),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2004-12-31", { valueFen: 50n, until: "2004-12-31" }),
        paid("2011-01-07", "progress", 51n),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [
        signed("2004-02-02"),
        act("WorkMeasured", "2004-12-31", { valueFen: 50n, until: "2004-12-31" }),
        paid("2011-01-08", "progress", 51n),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
