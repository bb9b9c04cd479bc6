import { act, appointed, ofProject, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { worksAreWatchedInThreeForms } from "./worksAreWatchedInThreeForms.ts"

export const worksAreWatchedInThreeFormsCases: RuleCases = {
  rule: worksAreWatchedInThreeForms,
  cases: [
    {
      name: "records of all three",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("WorksStarted", "2019-06-03"),
        act("WorkWitnessed", "2000-01-10", { part: "基础", form: "standing" }),
        act("WorkWitnessed", "2000-01-10", { part: "基础", form: "patrol" }),
        act("WorkWitnessed", "2000-01-10", { part: "基础", form: "parallelTest" }),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "satisfied",
    },
    {
      name: "no record of one: standing",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("WorksStarted", "2019-06-03"),
        act("WorkWitnessed", "2000-01-10", { part: "基础", form: "patrol" }),
        act("WorkWitnessed", "2000-01-10", { part: "基础", form: "parallelTest" }),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "no record of one: patrol",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("WorksStarted", "2019-06-03"),
        act("WorkWitnessed", "2000-01-10", { part: "基础", form: "standing" }),
        act("WorkWitnessed", "2000-01-10", { part: "基础", form: "parallelTest" }),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "no record of one: parallelTest",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("WorksStarted", "2019-06-03"),
        act("WorkWitnessed", "2000-01-10", { part: "基础", form: "standing" }),
        act("WorkWitnessed", "2000-01-10", { part: "基础", form: "patrol" }),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the first records come after the acceptance",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("WorksStarted", "2019-06-03"),
        act("WorkWitnessed", "2021-01-04", { part: "基础", form: "standing" }),
        act("WorkWitnessed", "2021-01-04", { part: "基础", form: "patrol" }),
        act("WorkWitnessed", "2021-01-04", { part: "基础", form: "parallelTest" }),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "violated",
    },
    {
      name: "not accepted yet",
      acts: [signed("1999-01-05"), appointed("1999-01-05"), act("WorksStarted", "2019-06-03")],
      expected: "undetermined",
    },
    {
      name: "an office watches instead",
      acts: [
        signed("1999-01-05"),
        ofProject("SupervisionSubstituted", "1999-01-05", { by: "示例县质监站", isApproved: true }),
        act("WorksStarted", "2019-06-03"),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [
        signed("1999-01-05", { kind: "goods" }),
        appointed("1999-01-05"),
        act("WorksStarted", "2019-06-03"),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the regulations",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("WorksStarted", "2000-01-29"),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("WorksStarted", "2000-01-30"),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("WorksStarted", "2019-04-22"),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("WorksStarted", "2019-04-23"),
        act("AcceptanceHeld", "2020-12-31", { passed: true }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
