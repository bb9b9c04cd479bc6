import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, ROAD, SCHOOL } from "../caseActs.ts"
import { worksAreUsedAfterTheirAcceptance } from "./worksAreUsedAfterTheirAcceptance.ts"

const used = (on: string, more: Readonly<Record<string, unknown>> = {}): CaseAct => ["UseBegun", on, more]
const handedOver = (on: string): CaseAct => ["HandedOver", on, {}]

export const worksAreUsedAfterTheirAcceptanceCases: RuleCases = {
  rule: worksAreUsedAfterTheirAcceptance,
  cases: [
    {
      name: "used on the day of the acceptance",
      acts: [SCHOOL, accepted("2020-03-02"), used("2020-03-02")],
      expected: "satisfied",
    },
    {
      name: "used the day before",
      acts: [SCHOOL, used("2020-03-01"), accepted("2020-03-02")],
      expected: "violated",
      blocks: true,
    },
    { name: "never accepted", acts: [SCHOOL, used("2020-03-01")], expected: "violated" },
    {
      name: "handed over before the acceptance and used after it",
      acts: [SCHOOL, handedOver("2020-03-01"), accepted("2020-03-02"), used("2020-03-03")],
      expected: "violated",
    },
    {
      name: "the acceptance failed",
      acts: [SCHOOL, accepted("2020-02-01", { passed: false }), used("2020-03-01")],
      expected: "violated",
    },
    {
      name: "a road after its hand-over acceptance",
      acts: [ROAD, accepted("2020-02-01", { kind: "handOver" }), used("2020-03-01")],
      expected: "satisfied",
    },
    {
      name: "a school is not used after one of that kind",
      acts: [SCHOOL, accepted("2020-02-01", { kind: "handOver" }), used("2020-03-01")],
      expected: "violated",
    },
    {
      name: "one contract's works, accepted with all the others",
      acts: [accepted("2020-02-01"), used("2020-03-01", { contract: "1" })],
      expected: { "1": "satisfied", project: "undetermined" },
    },
    {
      name: "all works, accepted contract by contract",
      acts: [
        accepted("2020-02-01", { contract: "1" }),
        accepted("2020-02-20", { contract: "2" }),
        used("2020-03-01"),
      ],
      expected: { "1": "satisfied", "2": "satisfied", project: "satisfied" },
    },
    {
      name: "the day before the text that was read",
      acts: [SCHOOL, used("2019-04-22")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the day of that text",
      acts: [SCHOOL, used("2019-04-23")],
      expected: "violated",
      blocks: true,
    },
    { name: "since the civil code", acts: [SCHOOL, used("2021-01-01")], expected: "violated", blocks: true },
    { name: "on the first day of the law", acts: [SCHOOL, used("1998-03-01")], expected: "violated" },
    { name: "the day before it", acts: [SCHOOL, used("1998-02-28")], expected: "notApplicable" },
    { name: "not in use", acts: [SCHOOL, accepted("2020-02-01")], expected: "undetermined" },
    { name: "the day before the regulations", acts: [SCHOOL, used("2000-01-29")], expected: "violated" },
    { name: "on their first day", acts: [SCHOOL, used("2000-01-30")], expected: "violated" },
    { name: "the day before the civil code", acts: [SCHOOL, used("2020-12-31")], expected: "violated" },
    {
      name: "all works are handed over, and those of one contract were not accepted",
      acts: [
        ["WorksStarted", "2019-05-06", { contract: "1" }],
        ["WorksStarted", "2019-05-06", { contract: "2" }],
        accepted("2020-02-01", { contract: "1" }),
        handedOver("2020-03-02"),
      ],
      expected: { "1": "satisfied", project: "violated" },
    },
    {
      name: "goods that were accepted are no works",
      acts: [
        accepted("2020-02-01", { contract: "桌椅", kind: "procurement" }),
        accepted("2020-02-03", { contract: "1" }),
        used("2020-03-02"),
      ],
      expected: { "1": "satisfied", project: "satisfied" },
    },
  ],
}
