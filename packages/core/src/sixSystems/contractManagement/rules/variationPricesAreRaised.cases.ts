import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { variationPricesAreRaised } from "./variationPricesAreRaised.ts"

export const variationPricesAreRaisedCases: RuleCases = {
  rule: variationPricesAreRaised,
  cases: [
    {
      name: "on the last day",
      acts: [
        signed("2004-01-05"),
        act("VariationAgreed", "2010-03-01", {
          number: "变1",
          confirmedOn: "2010-03-01",
          raisedOn: "2010-03-15",
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day late",
      acts: [
        signed("2004-01-05"),
        act("VariationAgreed", "2010-03-01", {
          number: "变1",
          confirmedOn: "2010-03-01",
          raisedOn: "2010-03-16",
        }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day is a Sunday: the Monday",
      acts: [
        signed("2004-01-05"),
        act("VariationAgreed", "2010-03-07", {
          number: "变1",
          confirmedOn: "2010-03-07",
          raisedOn: "2010-03-22",
        }),
      ],
      expected: "satisfied",
    },
    {
      name: "not yet, on the last day",
      acts: [
        signed("2004-01-05"),
        act("VariationAgreed", "2010-03-01", { number: "变1", confirmedOn: "2010-03-01" }),
      ],
      on: "2010-03-15",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        signed("2004-01-05"),
        act("VariationAgreed", "2010-03-01", { number: "变1", confirmedOn: "2010-03-01" }),
      ],
      on: "2010-03-16",
      expected: "violated",
    },
    {
      name: "the day before the measure",
      acts: [
        signed("2004-01-05"),
        act("VariationAgreed", "2004-10-19", {
          number: "变1",
          confirmedOn: "2004-10-19",
          raisedOn: "2010-03-16",
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        signed("2004-01-05"),
        act("VariationAgreed", "2004-10-20", {
          number: "变1",
          confirmedOn: "2004-10-20",
          raisedOn: "2010-03-16",
        }),
      ],
      expected: "violated",
    },
    {
      name: "of a contract for goods",
      acts: [
        signed("2004-01-05", { kind: "goods" }),
        act("VariationAgreed", "2010-03-01", {
          number: "变1",
          confirmedOn: "2010-03-01",
          raisedOn: "2010-03-16",
        }),
      ],
      expected: "notApplicable",
    },
  ],
}
