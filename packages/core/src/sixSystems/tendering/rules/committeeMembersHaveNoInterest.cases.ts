import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  act,
  blocks,
  cases,
  mandatory,
  no,
  none,
  open,
  small,
  warns,
  yes,
} from "../caseActs.ts"
import { committeeMembersHaveNoInterest } from "./committeeMembersHaveNoInterest.ts"

type Facts = Readonly<Record<string, unknown>>

const member = (on: string, facts: Facts, committee: Facts = {}): CaseAct =>
  act("CommitteeFormed", on, { members: [{ member: "e1", kind: "expert", ...facts }], ...committee })

export const committeeMembersHaveNoInterestCases: RuleCases = {
  rule: committeeMembersHaveNoInterest,
  cases: cases(
    ["no interest", [...mandatory, member("2010-03-29", { hasInterest: false })], yes],
    ["an interest", [...mandatory, member("2010-03-29", { hasInterest: true })], no, warns],
    [
      "a representative with an interest",
      [...mandatory, member("2010-03-29", { kind: "ownerRepresentative", hasInterest: true })],
      no,
    ],
    ["nothing is said", [...mandatory, member("2010-03-29", {})], open],
    [
      "the day before the text that was read",
      [...mandatory, member("2017-12-27", { hasInterest: true })],
      no,
      warns,
    ],
    [
      "the day of the text that was read",
      [...mandatory, member("2017-12-28", { hasInterest: true })],
      no,
      blocks,
    ],
    ["the day before the law", [...mandatory, member("1999-12-31", { hasInterest: true })], none],
    ["what need not be tendered", [...small, member("2010-03-29", { hasInterest: true })], none],
    ...acrossScopes({
      by: (on) => [member(on, { hasInterest: true })],
      keptBy: (on) => [member(on, { hasInterest: false })],
      blocks: true,
      since2000: true,
    }),
  ),
}
