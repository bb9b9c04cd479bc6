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
import { candidatesStayPublished } from "./candidatesStayPublished.ts"

const published = (on: string, until: string): CaseAct => act("CandidatesPublished", on, { until })

export const candidatesStayPublishedCases: RuleCases = {
  rule: candidatesStayPublished,
  cases: cases(
    ["three days, the first not counted", [...mandatory, published("2012-03-05", "2012-03-08")], yes],
    ["two days", [...mandatory, published("2012-03-05", "2012-03-07")], no, warns],
    ["nobody says until when", [...mandatory, act("CandidatesPublished", "2012-03-05")], open],
    ["the day before the regulations", [...mandatory, published("2012-01-31", "2012-02-01")], none],
    ["the first day of the regulations", [...mandatory, published("2012-02-01", "2012-02-02")], no, warns],
    [
      "the day before the text that was read",
      [...mandatory, published("2019-03-01", "2019-03-02")],
      no,
      warns,
    ],
    ["the day of the text that was read", [...mandatory, published("2019-03-02", "2019-03-03")], no, blocks],
    ["what need not be tendered", [...small, published("2012-03-05", "2012-03-06")], none],
    ...acrossScopes({
      by: (on) => [published(on, on)],
      keptBy: (on) => [published(on, "2026-01-05")],
      blocks: false,
    }),
  ),
}
