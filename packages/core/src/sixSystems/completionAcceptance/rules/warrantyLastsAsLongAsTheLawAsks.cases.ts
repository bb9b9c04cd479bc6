import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { described } from "../caseActs.ts"
import { warrantyLastsAsLongAsTheLawAsks } from "./warrantyLastsAsLongAsTheLawAsks.ts"

const warranted = (on: string, ...terms: ReadonlyArray<object>): CaseAct => ["WarrantyGiven", on, { terms }]

const LEAST = [
  ["waterproofing", 60],
  ["wiring", 24],
  ["plumbing", 24],
  ["equipment", 24],
  ["decoration", 24],
] as const

export const warrantyLastsAsLongAsTheLawAsksCases: RuleCases = {
  rule: warrantyLastsAsLongAsTheLawAsks,
  cases: [
    ...LEAST.flatMap(([part, months]) => [
      {
        name: `${part} for ${months} months`,
        acts: [warranted("2020-03-02", { part, months })],
        expected: "satisfied" as const,
      },
      {
        name: `${part} for a month less`,
        acts: [warranted("2020-03-02", { part, months: months - 1 })],
        expected: "violated" as const,
        blocks: true,
      },
    ]),
    {
      name: "heating for two seasons",
      acts: [warranted("2020-03-02", { part: "heatingAndCooling", seasons: 2 })],
      expected: "satisfied",
    },
    {
      name: "heating for one season",
      acts: [warranted("2020-03-02", { part: "heatingAndCooling", seasons: 1 })],
      expected: "violated",
    },
    {
      name: "heating for months, which are no seasons",
      acts: [warranted("2020-03-02", { part: "heatingAndCooling", months: 24 })],
      expected: "undetermined",
    },
    {
      name: "the structure for its design life",
      acts: [described({ designLifeYears: 50 }), warranted("2020-03-02", { part: "structure", months: 600 })],
      expected: "satisfied",
    },
    {
      name: "the structure for a month less",
      acts: [described({ designLifeYears: 50 }), warranted("2020-03-02", { part: "structure", months: 599 })],
      expected: "violated",
    },
    {
      name: "nobody says for how long the structure was designed",
      acts: [warranted("2020-03-02", { part: "structure", months: 600 })],
      expected: "undetermined",
    },
    {
      name: "each part for itself",
      acts: [warranted("2020-03-02", { part: "wiring", months: 24 }, { part: "waterproofing", months: 24 })],
      expected: { "project/wiring": "satisfied", "project/waterproofing": "violated" },
    },
    {
      name: "the day before the text that was read",
      acts: [warranted("2019-04-22", { part: "wiring", months: 12 })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the first day of the regulations",
      acts: [warranted("2000-01-30", { part: "wiring", months: 12 })],
      expected: "violated",
    },
    {
      name: "the day before them",
      acts: [warranted("2000-01-29", { part: "wiring", months: 12 })],
      expected: "notApplicable",
    },
    {
      name: "on the day of that text",
      acts: [warranted("2019-04-23", { part: "wiring", months: 12 })],
      expected: "violated",
      blocks: true,
    },
  ],
}
