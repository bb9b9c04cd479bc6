import { agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { agreedProgressKeepsToItsBand } from "./agreedProgressKeepsToItsBand.ts"

export const agreedProgressKeepsToItsBandCases: RuleCases = {
  rule: agreedProgressKeepsToItsBand,
  cases: [
    {
      name: "the least",
      acts: [agreed("2010-03-01", { progressShare: 600_000 }, { clientKind: "other" })],
      expected: "satisfied",
    },
    {
      name: "below it",
      acts: [agreed("2010-03-01", { progressShare: 599_999 }, { clientKind: "other" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the greatest",
      acts: [agreed("2010-03-01", { progressShare: 900_000 }, { clientKind: "other" })],
      expected: "satisfied",
    },
    {
      name: "above it",
      acts: [agreed("2010-03-01", { progressShare: 900_001 }, { clientKind: "other" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the measure",
      acts: [agreed("2004-10-19", { progressShare: 900_001 }, { clientKind: "other" })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [agreed("2004-10-20", { progressShare: 900_001 }, { clientKind: "other" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a public client on the last day before the notice of 2022",
      acts: [agreed("2022-07-31", { progressShare: 900_001 }, { clientKind: "publicInstitution" })],
      expected: "violated",
    },
    {
      name: "a public client on the first day of it",
      acts: [agreed("2022-08-01", { progressShare: 900_001 }, { clientKind: "publicInstitution" })],
      expected: "notApplicable",
    },
    {
      name: "another client on that day",
      acts: [agreed("2022-08-01", { progressShare: 900_001 }, { clientKind: "other" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "a client of whom nothing is known, before",
      acts: [agreed("2022-07-31", { progressShare: 900_001 }, { clientKind: undefined })],
      expected: "violated",
    },
    {
      name: "and after",
      acts: [agreed("2022-08-01", { progressShare: 900_001 }, { clientKind: undefined })],
      expected: "undetermined",
    },
    {
      name: "goods",
      acts: [agreed("2010-03-01", { progressShare: 900_001 }, { kind: "goods", clientKind: "other" })],
      expected: "notApplicable",
    },
    {
      name: "nothing was said of it",
      acts: [agreed("2010-03-01", { quality: "合格" }, { clientKind: "other" })],
      expected: "undetermined",
    },
  ],
}
