import { act, appointed, ofProject, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { acceptanceIsSignedByTheChief } from "./acceptanceIsSignedByTheChief.ts"

export const acceptanceIsSignedByTheChiefCases: RuleCases = {
  rule: acceptanceIsSignedByTheChief,
  cases: [
    {
      name: "signed on the day",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("CompletionChecked", "2020-03-02", { signedBy: "chiefSupervisionEngineer" }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
      ],
      expected: "satisfied",
    },
    {
      name: "signed a day later",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("CompletionChecked", "2020-03-03", { signedBy: "chiefSupervisionEngineer" }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "never signed",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
      ],
      expected: "violated",
    },
    {
      name: "signed by the representative",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("CompletionChecked", "2020-03-01", { signedBy: "chiefRepresentative" }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
      ],
      expected: "violated",
    },
    {
      name: "nobody said who signed",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("CompletionChecked", "2020-03-01"),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
      ],
      expected: "undetermined",
    },
    {
      name: "not accepted yet",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("CompletionChecked", "2020-03-01", { signedBy: "chiefSupervisionEngineer" }),
      ],
      expected: "undetermined",
    },
    {
      name: "an office watches instead",
      acts: [
        signed("1999-01-05"),
        ofProject("SupervisionSubstituted", "1999-01-05", { by: "示例县质监站", isApproved: true }),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [
        signed("1999-01-05", { kind: "goods" }),
        appointed("1999-01-05"),
        act("AcceptanceHeld", "2020-03-02", { passed: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the regulations",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("AcceptanceHeld", "2000-01-29", { passed: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("AcceptanceHeld", "2000-01-30", { passed: true }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("AcceptanceHeld", "2019-04-22", { passed: true }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [
        signed("1999-01-05"),
        appointed("1999-01-05"),
        act("AcceptanceHeld", "2019-04-23", { passed: true }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
