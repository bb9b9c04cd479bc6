import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, cases, no, none, open, warns, yes } from "../caseActs.ts"
import { complaintsComeInTime } from "./complaintsComeInTime.ts"

const complained = (on: string, facts: Readonly<Record<string, unknown>>): CaseAct =>
  act("ComplaintFiled", on, facts)
const objected = act("ObjectionRaised", "2012-04-10", { objection: "异议一", about: "result" })
const AFTER = { about: "result", knownOn: "2012-04-09", objection: "异议一" }

export const complaintsComeInTimeCases: RuleCases = {
  rule: complaintsComeInTime,
  cases: cases(
    ["on the tenth day", [complained("2012-04-19", { about: "other", knownOn: "2012-04-09" })], yes],
    ["on the eleventh", [complained("2012-04-20", { about: "other", knownOn: "2012-04-09" })], no, warns],
    [
      "the tenth is a Sunday, on Monday",
      [complained("2012-04-23", { about: "other", knownOn: "2012-04-12" })],
      yes,
    ],
    ["after an objection", [objected, complained("2012-04-19", AFTER)], yes],
    [
      "the three days of the answer do not count",
      [
        objected,
        act("ObjectionAnswered", "2012-04-13", { objection: "异议一" }),
        complained("2012-04-23", AFTER),
      ],
      yes,
    ],
    [
      "and no more than those",
      [
        objected,
        act("ObjectionAnswered", "2012-04-13", { objection: "异议一" }),
        complained("2012-04-24", AFTER),
      ],
      no,
    ],
    ["about the result without an objection", [complained("2012-04-19", { ...AFTER, objection: null })], no],
    ["naming an objection that nobody raised", [complained("2012-04-19", AFTER)], no],
    [
      "nobody says whether there was an objection",
      [complained("2012-04-19", { about: "result", knownOn: "2012-04-09" })],
      open,
    ],
    ["nobody says when it was known", [complained("2012-04-19", { about: "other" })], open],
    [
      "the day before the regulations",
      [complained("2012-01-31", { about: "other", knownOn: "2012-01-04" })],
      none,
    ],
    [
      "the first day of the regulations",
      [complained("2012-02-01", { about: "other", knownOn: "2012-01-04" })],
      no,
    ],
    [
      "it never blocks, not even under the text that was read",
      [complained("2019-03-02", { about: "other", knownOn: "2019-01-04" })],
      no,
      warns,
    ],
  ),
}
