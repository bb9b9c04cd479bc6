import { ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theTreasuryGetsItsShareOfASurplus } from "./theTreasuryGetsItsShareOfASurplus.ts"

export const theTreasuryGetsItsShareOfASurplusCases: RuleCases = {
  rule: theTreasuryGetsItsShareOfASurplus,
  cases: [
    {
      name: "70 %",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2010-02-22", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2010-03-31", { amountFen: 70n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen less",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2010-02-22", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2010-03-31", { amountFen: 69n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "in two parts",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2010-02-22", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2010-03-31", { amountFen: 69n }),
        ofProject("SurplusPaidIn", "2010-04-01", { amountFen: 1n }),
      ],
      expected: "satisfied",
    },
    {
      name: "nothing was paid in",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2010-02-22", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
      ],
      expected: "undetermined",
    },
    {
      name: "nothing fiscal is left",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2010-02-22", { amountFen: 100n, fiscalFen: 0n, isOperating: false }),
      ],
      expected: "notApplicable",
    },
    {
      name: "a project that earns",
      acts: [
        ofProject("FinalAccountApproved", "2010-03-01"),
        ofProject("SurplusDetermined", "2010-02-22", { amountFen: 100n, fiscalFen: 100n, isOperating: true }),
        ofProject("SurplusPaidIn", "2010-03-31", { amountFen: 1n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the account is not approved",
      acts: [
        ofProject("SurplusDetermined", "2010-02-22", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2010-03-31", { amountFen: 69n }),
      ],
      expected: "undetermined",
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
        ofProject("SurplusPaidIn", "2010-03-31", { amountFen: 69n }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("FinalAccountApproved", "2002-09-27"),
        ofProject("SurplusDetermined", "2002-09-02", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2010-03-31", { amountFen: 69n }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "its last day",
      acts: [
        ofProject("FinalAccountApproved", "2016-08-31"),
        ofProject("SurplusDetermined", "2010-02-22", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2016-09-09", { amountFen: 69n }),
      ],
      expected: "violated",
    },
    {
      name: "the day after",
      acts: [
        ofProject("FinalAccountApproved", "2016-09-01"),
        ofProject("SurplusDetermined", "2010-02-22", {
          amountFen: 100n,
          fiscalFen: 100n,
          isOperating: false,
        }),
        ofProject("SurplusPaidIn", "2016-09-09", { amountFen: 69n }),
      ],
      expected: "notApplicable",
    },
  ],
}
