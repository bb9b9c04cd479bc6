import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, no, none, open, warns, yes } from "../caseActs.ts"
import { oversightDoesNotEvaluate } from "./oversightDoesNotEvaluate.ts"

type Facts = Readonly<Record<string, unknown>>

const member = (on: string, facts: Facts, committee: Facts = {}): CaseAct =>
  act("CommitteeFormed", on, { members: [{ member: "e1", kind: "expert", ...facts }], ...committee })

export const oversightDoesNotEvaluateCases: RuleCases = {
  rule: oversightDoesNotEvaluate,
  cases: cases(
    ["of another body", [member("2012-02-01", { isOfOversight: false })], yes],
    ["of that authority", [member("2012-02-01", { isOfOversight: true })], no, warns],
    ["nothing is said", [member("2012-02-01", {})], open],
    ["the day before the regulations", [member("2012-01-31", { isOfOversight: true })], none],
    ["the day before the text that was read", [member("2019-03-01", { isOfOversight: true })], no, warns],
    ["the day of the text that was read", [member("2019-03-02", { isOfOversight: true })], no, blocks],
  ),
}
