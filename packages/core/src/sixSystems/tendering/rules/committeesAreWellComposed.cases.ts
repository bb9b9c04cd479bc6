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
  unclear,
  warns,
  yes,
} from "../caseActs.ts"
import { committeesAreWellComposed } from "./committeesAreWellComposed.ts"

/** Experts e1, e2 and so on, then representatives r1, r2 and so on. */
const formed = (on: string, expertCount: number, others: number): CaseAct =>
  act("CommitteeFormed", on, {
    members: [
      ...Array.from({ length: expertCount }, (_, index) => ({ member: `e${index + 1}`, kind: "expert" })),
      ...Array.from({ length: others }, (_, index) => ({
        member: `r${index + 1}`,
        kind: "ownerRepresentative",
      })),
    ],
  })

export const committeesAreWellComposedCases: RuleCases = {
  rule: committeesAreWellComposed,
  cases: cases(
    ["five, four of them experts", [...mandatory, formed("2010-03-29", 4, 1)], yes],
    ["four experts and three others", [...mandatory, formed("2010-03-29", 4, 3)], no, warns],
    ["five, three of them experts", [...mandatory, formed("2010-03-29", 3, 2)], no],
    ["nine, six of them experts: two thirds exactly", [...mandatory, formed("2010-03-29", 6, 3)], yes],
    ["nine, five of them experts", [...mandatory, formed("2010-03-29", 5, 4)], no],
    ["six, an even number", [...mandatory, formed("2010-03-29", 5, 1)], no],
    ["three", [...mandatory, formed("2010-03-29", 3, 0)], no],
    ["three on the day before the text that was read", [...mandatory, formed("2017-12-27", 3, 0)], no, warns],
    ["three on the day of that text", [...mandatory, formed("2017-12-28", 3, 0)], no, blocks],
    ["before there were thresholds", [...mandatory, formed("2000-01-01", 3, 0)], open],
    ["the day before the law", [...mandatory, formed("1999-12-31", 3, 0)], none],
    ["what need not be tendered", [...small, formed("2010-03-29", 3, 0)], none],
    ["nobody says who pays", [...unclear, formed("2010-03-29", 3, 0)], open],
    ...acrossScopes({
      by: (on) => [formed(on, 3, 0)],
      keptBy: (on) => [formed(on, 4, 1)],
      blocks: true,
      since2000: true,
    }),
  ),
}
