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
import { expertsAreDrawnAtRandom } from "./expertsAreDrawnAtRandom.ts"

const formed = (on: string, facts: Readonly<Record<string, unknown>>): CaseAct =>
  act("CommitteeFormed", on, { members: [], ...facts })
const APPOINTED = { draw: "appointed", isSpecial: false }

export const expertsAreDrawnAtRandomCases: RuleCases = {
  rule: expertsAreDrawnAtRandom,
  cases: cases(
    ["drawn", [...mandatory, formed("2012-02-01", { draw: "random" })], yes],
    ["appointed", [...mandatory, formed("2012-02-01", APPOINTED)], no, warns],
    [
      "appointed for a special project",
      [...mandatory, formed("2012-02-01", { draw: "appointed", isSpecial: true })],
      yes,
    ],
    [
      "appointed, and nobody says whether it is special",
      [...mandatory, formed("2012-02-01", { draw: "appointed" })],
      open,
    ],
    ["nothing is said", [...mandatory, formed("2012-02-01", {})], open],
    ["the day before the regulations", [...mandatory, formed("2012-01-31", APPOINTED)], none],
    ["in 2010", [...mandatory, formed("2010-03-29", APPOINTED)], none],
    ["the day before the text that was read", [...mandatory, formed("2019-03-01", APPOINTED)], no, warns],
    ["the day of the text that was read", [...mandatory, formed("2019-03-02", APPOINTED)], no, blocks],
    ["what need not be tendered", [...small, formed("2012-02-01", APPOINTED)], none],
    ...acrossScopes({
      by: (on) => [formed(on, APPOINTED)],
      keptBy: (on) => [formed(on, { draw: "random" })],
      blocks: false,
    }),
  ),
}
