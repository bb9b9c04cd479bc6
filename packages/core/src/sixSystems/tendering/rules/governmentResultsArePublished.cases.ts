import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, no, none, notified, open, planned, yes } from "../caseActs.ts"
import { governmentResultsArePublished } from "./governmentResultsArePublished.ts"

const government = (facts: Readonly<Record<string, unknown>> = {}): CaseAct =>
  planned({ category: "goods", isGovernmentProcurement: true, ...facts })

const award = (decided: string, publication?: string): ReadonlyArray<CaseAct> => [
  notified(decided),
  ...(publication === undefined ? [] : [act("ResultPublished", publication)]),
]

export const governmentResultsArePublishedCases: RuleCases = {
  rule: governmentResultsArePublished,
  cases: cases(
    ["on the second working day", [government(), ...award("2015-04-08", "2015-04-10")], yes],
    ["on the third", [government(), ...award("2015-04-08", "2015-04-13")], no, blocks],
    ["across a weekend", [government(), ...award("2015-04-10", "2015-04-14")], yes],
    ["not yet, on the last day", [government(), ...award("2015-04-08")], open, { on: "2015-04-10" }],
    ["not yet, on the day after", [government(), ...award("2015-04-08")], no, { on: "2015-04-11" }],
    ["the first day of the regulations", [government(), ...award("2015-03-01", "2015-03-31")], no],
    ["the day before them", [government(), ...award("2015-02-28", "2015-03-31")], none],
    ["not of the government", [government({ isGovernmentProcurement: false }), ...award("2015-04-08")], none],
  ),
}
