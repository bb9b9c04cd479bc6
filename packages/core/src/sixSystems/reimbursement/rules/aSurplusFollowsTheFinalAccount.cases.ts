import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { aSurplusFollowsTheFinalAccount } from "./aSurplusFollowsTheFinalAccount.ts"

export const aSurplusFollowsTheFinalAccountCases: RuleCases = {
  rule: aSurplusFollowsTheFinalAccount,
  cases: [
    {
      name: "on the last day",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2010-03-31", { amountFen: 100n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day late",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2010-04-01", { amountFen: 100n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "not yet, on the last day",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
      ],
      on: "2010-03-31",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
      ],
      on: "2010-04-01",
      expected: "violated",
    },
    {
      name: "nothing fiscal is left",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2002-09-02", { amountFen: 100n, fiscalFen: 0n, isOperating: false }),
      ],
      expected: "notApplicable",
    },
    {
      name: "a project that earns",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2002-09-02", { amountFen: 100n, fiscalFen: 100n, isOperating: true }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the measure",
      acts: [
        ofProject("FinalAccountApproved", "2002-09-26"),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day, in a year whose calendar is not known",
      acts: [
        ofProject("FinalAccountApproved", "2002-09-27"),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2003-01-02", { amountFen: 100n }),
      ],
      expected: "undetermined",
    },
    {
      name: "its last day",
      acts: [
        ofProject("FinalAccountApproved", "2016-08-31"),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2016-10-31", { amountFen: 100n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day after",
      acts: [
        ofProject("FinalAccountApproved", "2016-09-01"),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2016-10-31", { amountFen: 100n }),
      ],
      expected: "notApplicable",
    },
  ],
}
