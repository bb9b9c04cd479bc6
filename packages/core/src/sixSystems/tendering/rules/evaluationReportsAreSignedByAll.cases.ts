import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, no, none, open, warns, yes } from "../caseActs.ts"
import { evaluationReportsAreSignedByAll } from "./evaluationReportsAreSignedByAll.ts"

const reported = (on: string, facts: Readonly<Record<string, unknown>> = {}): CaseAct =>
  act("EvaluationReported", on, { candidates: [], ...facts })

export const evaluationReportsAreSignedByAllCases: RuleCases = {
  rule: evaluationReportsAreSignedByAll,
  cases: cases(
    ["signed by all", [reported("2012-02-01", { isSignedByAll: true })], yes],
    ["not signed by all", [reported("2012-02-01", { isSignedByAll: false })], no, warns],
    ["nothing is said", [reported("2012-02-01")], open],
    ["the day before the regulations", [reported("2012-01-31", { isSignedByAll: false })], none],
    ["the day before the text that was read", [reported("2019-03-01", { isSignedByAll: false })], no, warns],
    ["the day of the text that was read", [reported("2019-03-02", { isSignedByAll: false })], no, blocks],
  ),
}
