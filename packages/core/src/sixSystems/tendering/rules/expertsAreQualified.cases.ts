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
import { expertsAreQualified } from "./expertsAreQualified.ts"

type Facts = Readonly<Record<string, unknown>>

const member = (on: string, facts: Facts, committee: Facts = {}): CaseAct =>
  act("CommitteeFormed", on, { members: [{ member: "e1", kind: "expert", ...facts }], ...committee })

const GOOD = { yearsInField: 8, hasSeniorTitle: true, isFromLibrary: true }

export const expertsAreQualifiedCases: RuleCases = {
  rule: expertsAreQualified,
  cases: cases(
    ["eight years, a senior title, from the library", [...mandatory, member("2010-03-29", GOOD)], yes],
    ["seven years", [...mandatory, member("2010-03-29", { ...GOOD, yearsInField: 7 })], no, warns],
    ["no senior title", [...mandatory, member("2010-03-29", { ...GOOD, hasSeniorTitle: false })], no],
    [
      "not from the library",
      [...mandatory, member("2010-03-29", { ...GOOD, isFromLibrary: false }, { isSpecial: false })],
      no,
    ],
    [
      "not from the library, for a special project",
      [...mandatory, member("2010-03-29", { ...GOOD, isFromLibrary: false }, { isSpecial: true })],
      yes,
    ],
    [
      "not from the library, and nobody says whether the project is special",
      [...mandatory, member("2010-03-29", { ...GOOD, isFromLibrary: false })],
      open,
    ],
    ["nothing is said", [...mandatory, member("2010-03-29", {})], open],
    [
      "the day before the text that was read",
      [...mandatory, member("2017-12-27", { yearsInField: 7 })],
      no,
      warns,
    ],
    [
      "the day of the text that was read",
      [...mandatory, member("2017-12-28", { yearsInField: 7 })],
      no,
      blocks,
    ],
    ["the day before the law", [...mandatory, member("1999-12-31", { yearsInField: 7 })], none],
    ["what need not be tendered", [...small, member("2010-03-29", { yearsInField: 7 })], none],
    [
      "a representative of the owner",
      [...mandatory, member("2010-03-29", { kind: "ownerRepresentative" })],
      {},
    ],
    ...acrossScopes({
      by: (on) => [member(on, { yearsInField: 7 })],
      keptBy: (on) => [member(on, GOOD)],
      blocks: true,
      since2000: true,
    }),
  ),
}
