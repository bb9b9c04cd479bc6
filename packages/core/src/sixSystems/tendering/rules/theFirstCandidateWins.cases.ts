import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  act,
  blocks,
  cases,
  company,
  described,
  mandatory,
  no,
  none,
  notified,
  open,
  planned,
  small,
  warns,
  yes,
} from "../caseActs.ts"
import { theFirstCandidateWins } from "./theFirstCandidateWins.ts"

const ranked = act("EvaluationReported", "2000-06-05", {
  candidates: [
    { bidder: company("B"), rank: 2 },
    { bidder: company("A"), rank: 1 },
    { bidder: company("C"), rank: 3 },
  ],
})

const won = (
  on: string,
  letter: string,
  ...passed: ReadonlyArray<readonly [string, string]>
): ReadonlyArray<CaseAct> => [
  ranked,
  notified(on, {
    winner: company(letter),
    passedOver: passed.map(([one, ground]) => ({ bidder: company(one), ground })),
  }),
]

export const theFirstCandidateWinsCases: RuleCases = {
  rule: theFirstCandidateWins,
  cases: cases(
    ["the first", [...mandatory, ...won("2012-04-08", "A")], yes],
    ["the second", [...mandatory, ...won("2012-04-08", "B")], no, warns],
    [
      "the second, after the first withdrew",
      [...mandatory, ...won("2012-04-08", "B", ["A", "withdrew"])],
      yes,
    ],
    ["the third, after the first withdrew", [...mandatory, ...won("2012-04-08", "C", ["A", "withdrew"])], no],
    [
      "the third, after the first withdrew and the second gave no bond",
      [...mandatory, ...won("2012-04-08", "C", ["A", "withdrew"], ["B", "noPerformanceBond"])],
      yes,
    ],
    [
      "the second, the first was passed over for another reason",
      [...mandatory, ...won("2012-04-08", "B", ["A", "other"])],
      no,
    ],
    [
      "the first, whose code is written without a hyphen",
      [...mandatory, ranked, notified("2012-04-08", { winner: { code: "A23456789", name: "示例公司A" } })],
      yes,
    ],
    ["somebody who was no candidate", [...mandatory, ...won("2012-04-08", "E")], no],
    ["there is no report", [...mandatory, notified("2012-04-08")], open],
    ["the day before the regulations", [...mandatory, ...won("2012-01-31", "B")], none],
    ["the first day of the regulations", [...mandatory, ...won("2012-02-01", "B")], no, warns],
    ["the day before the text that was read", [...mandatory, ...won("2019-03-01", "B")], no, warns],
    ["the day of the text that was read", [...mandatory, ...won("2019-03-02", "B")], no, blocks],
    [
      "private money in control",
      [
        described({ fiscalFen: 500_000_000n, isStateControlled: false }),
        planned(),
        ...won("2012-04-08", "B"),
      ],
      none,
    ],
    ["what need not be tendered", [...small, ...won("2012-04-08", "B")], none],
    ...acrossScopes({
      by: (on) => [...won(on, "B")],
      keptBy: (on) => [...won(on, "A")],
      blocks: false,
      isOfStateMoney: true,
    }),
  ),
}
