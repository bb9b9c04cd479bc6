import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { aSurplusFollowsTheAcceptance } from "./aSurplusFollowsTheAcceptance.ts"

export const aSurplusFollowsTheAcceptanceCases: RuleCases = {
  rule: aSurplusFollowsTheAcceptance,
  cases: [
    {
      name: "on the last day",
      acts: [
        ofProject("AcceptanceHeld", "2020-03-02", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2020-06-02", { amountFen: 100n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day late",
      acts: [
        ofProject("AcceptanceHeld", "2020-03-02", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2020-06-03", { amountFen: 100n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day is in a holiday: the next working day",
      acts: [
        ofProject("AcceptanceHeld", "2022-07-01", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2022-10-08", { amountFen: 100n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after that",
      acts: [
        ofProject("AcceptanceHeld", "2022-07-01", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2022-10-09", { amountFen: 100n }),
      ],
      expected: "violated",
    },
    {
      name: "the month has no such day: its last",
      acts: [
        ofProject("AcceptanceHeld", "2018-11-30", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2019-02-28", { amountFen: 100n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after the last of February",
      acts: [
        ofProject("AcceptanceHeld", "2018-11-30", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2019-03-01", { amountFen: 100n }),
      ],
      expected: "violated",
    },
    {
      name: "not yet, on the last day",
      acts: [
        ofProject("AcceptanceHeld", "2020-03-02", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
      ],
      on: "2020-06-02",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        ofProject("AcceptanceHeld", "2020-03-02", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
      ],
      on: "2020-06-03",
      expected: "violated",
    },
    {
      name: "nothing fiscal is left",
      acts: [
        ofProject("AcceptanceHeld", "2020-03-02", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", { amountFen: 100n, fiscalFen: 0n, isOperating: false }),
      ],
      expected: "notApplicable",
    },
    {
      name: "a project that earns",
      acts: [
        ofProject("AcceptanceHeld", "2020-03-02", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", { amountFen: 100n, fiscalFen: 100n, isOperating: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "what is left is not known",
      acts: [ofProject("AcceptanceHeld", "2020-03-02", { passed: true })],
      expected: "undetermined",
    },
    {
      name: "the day before the rules",
      acts: [
        ofProject("AcceptanceHeld", "2016-08-31", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2017-03-01", { amountFen: 100n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        ofProject("AcceptanceHeld", "2016-09-01", { passed: true }),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2017-03-01", { amountFen: 100n }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
