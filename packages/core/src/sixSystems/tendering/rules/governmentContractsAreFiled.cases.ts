import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, no, none, open, planned, signed, warns, yes } from "../caseActs.ts"
import { governmentContractsAreFiled } from "./governmentContractsAreFiled.ts"

const government = (facts: Readonly<Record<string, unknown>> = {}): CaseAct =>
  planned({ category: "goods", isGovernmentProcurement: true, ...facts })

const contract = (signature: string, filing?: string): ReadonlyArray<CaseAct> => [
  signed(signature),
  ...(filing === undefined ? [] : [act("GovernmentContractFiled", filing)]),
]

export const governmentContractsAreFiledCases: RuleCases = {
  rule: governmentContractsAreFiled,
  cases: cases(
    ["on the seventh working day", [government(), ...contract("2010-04-12", "2010-04-21")], yes],
    ["on the eighth", [government(), ...contract("2010-04-12", "2010-04-22")], no, warns],
    ["not yet, on the last day", [government(), ...contract("2010-04-12")], open, { on: "2010-04-21" }],
    ["not yet, on the day after", [government(), ...contract("2010-04-12")], no, { on: "2010-04-22" }],
    [
      "the first day of the law, whose calendar is not known",
      [government(), ...contract("2003-01-01", "2003-06-30")],
      open,
    ],
    ["the day before the law", [government(), ...contract("2002-12-31", "2003-06-30")], none],
    [
      "the day before the text that was read",
      [government(), ...contract("2014-08-30", "2014-10-31")],
      no,
      warns,
    ],
    [
      "the day of the text that was read",
      [government(), ...contract("2014-08-31", "2014-10-31")],
      no,
      blocks,
    ],
    [
      "not of the government",
      [government({ isGovernmentProcurement: false }), ...contract("2010-04-12")],
      none,
    ],
  ),
}
