import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, no, none, open, planned, signed, yes } from "../caseActs.ts"
import { governmentContractsArePublished } from "./governmentContractsArePublished.ts"

const government = (facts: Readonly<Record<string, unknown>> = {}): CaseAct =>
  planned({ category: "goods", isGovernmentProcurement: true, ...facts })

const contract = (signature: string, publication?: string): ReadonlyArray<CaseAct> => [
  signed(signature),
  ...(publication === undefined ? [] : [act("GovernmentContractPublished", publication)]),
]

export const governmentContractsArePublishedCases: RuleCases = {
  rule: governmentContractsArePublished,
  cases: cases(
    ["on the second working day", [government(), ...contract("2015-04-20", "2015-04-22")], yes],
    ["on the third", [government(), ...contract("2015-04-20", "2015-04-23")], no, blocks],
    ["not yet, on the last day", [government(), ...contract("2015-04-20")], open, { on: "2015-04-22" }],
    ["not yet, on the day after", [government(), ...contract("2015-04-20")], no, { on: "2015-04-23" }],
    ["the first day of the regulations", [government(), ...contract("2015-03-01", "2015-03-31")], no],
    ["the day before them", [government(), ...contract("2015-02-28", "2015-03-31")], none],
    [
      "not of the government",
      [government({ isGovernmentProcurement: false }), ...contract("2015-04-20")],
      none,
    ],
  ),
}
