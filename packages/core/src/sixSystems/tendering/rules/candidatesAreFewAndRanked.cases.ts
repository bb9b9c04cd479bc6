import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, blocks, cases, company, no, none, open, warns, yes } from "../caseActs.ts"
import { candidatesAreFewAndRanked } from "./candidatesAreFewAndRanked.ts"

/** Candidates by letters, each with the rank below its letter. */
const reported = (on: string, ranks: ReadonlyArray<number | undefined>): CaseAct =>
  act("EvaluationReported", on, {
    candidates: ranks.map((rank, index) => ({
      bidder: company("ABCDE".charAt(index)),
      ...(rank === undefined ? {} : { rank }),
    })),
  })

export const candidatesAreFewAndRankedCases: RuleCases = {
  rule: candidatesAreFewAndRanked,
  cases: cases(
    ["three, ranked", [reported("2012-02-01", [1, 2, 3])], yes],
    ["four", [reported("2012-02-01", [1, 2, 3, 4])], no, warns],
    ["one", [reported("2012-02-01", [1])], yes],
    ["two of one rank", [reported("2012-02-01", [1, 1])], no],
    ["a rank is left out", [reported("2012-02-01", [1, 3])], no],
    ["nobody says how they are ranked", [reported("2012-02-01", [undefined, undefined])], open],
    [
      "four, and nobody says how they are ranked",
      [reported("2012-02-01", [undefined, undefined, undefined, undefined])],
      no,
    ],
    ["the day before the regulations", [reported("2012-01-31", [1, 2, 3, 4])], none],
    ["the day before the text that was read", [reported("2019-03-01", [1, 2, 3, 4])], no, warns],
    ["the day of the text that was read", [reported("2019-03-02", [1, 2, 3, 4])], no, blocks],
  ),
}
