import type { RuleCases } from "../../../testing/ruleCases.ts"
import { bid, blocks, cases, issued, no, none, opened, warns, yes } from "../caseActs.ts"
import { fewerThanThreeBidsAreNotOpened } from "./fewerThanThreeBidsAreNotOpened.ts"

export const fewerThanThreeBidsAreNotOpenedCases: RuleCases = {
  rule: fewerThanThreeBidsAreNotOpened,
  impossible: { undetermined: "whoever records an opening records its bids" },
  cases: cases(
    ["three", [opened("2010-03-29", [bid("A"), bid("B"), bid("C")])], yes],
    ["two", [opened("2010-03-29", [bid("A"), bid("B")])], no, warns],
    ["none", [opened("2010-03-29", [])], no],
    ["three, of which two are of one bidder", [opened("2010-03-29", [bid("A"), bid("B"), bid("B")])], no],
    [
      "three, of which one was refused",
      [opened("2010-03-29", [bid("A"), bid("B"), bid("C", { isRefused: true })])],
      no,
    ],
    [
      "three, of which one came a day late",
      [
        issued("2010-03-01", "2010-03-29"),
        opened("2010-03-29", [bid("A"), bid("B"), bid("C", { receivedOn: "2010-03-30" })]),
      ],
      no,
    ],
    [
      "three, of which one came on the last day",
      [
        issued("2010-03-01", "2010-03-29"),
        opened("2010-03-29", [bid("A"), bid("B"), bid("C", { receivedOn: "2010-03-29" })]),
      ],
      yes,
    ],
    [
      "three, of which one was disqualified after the opening",
      [opened("2010-03-29", [bid("A"), bid("B"), bid("C", { disqualifiedFor: "未盖章" })])],
      yes,
    ],
    ["two on the last day before the regulations", [opened("2012-01-31", [bid("A"), bid("B")])], no],
    ["three on their first day", [opened("2012-02-01", [bid("A"), bid("B"), bid("C")])], yes],
    ["two on their first day", [opened("2012-02-01", [bid("A"), bid("B")])], no],
    ["two on the day before the text that was read", [opened("2017-12-27", [bid("A"), bid("B")])], no, warns],
    ["two on the day of that text", [opened("2017-12-28", [bid("A"), bid("B")])], no, blocks],
    ["two on the first day of the law", [opened("2000-01-01", [bid("A"), bid("B")])], no],
    ["two on the day before it", [opened("1999-12-31", [bid("A"), bid("B")])], none],
  ),
}
