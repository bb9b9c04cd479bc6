import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { announced, blocks, cases, no, none, notified, opened, warns, yes } from "../caseActs.ts"
import { bidsAreOpenedBeforeTheAward } from "./bidsAreOpenedBeforeTheAward.ts"

const tender = (opening: string, decided: string): ReadonlyArray<CaseAct> => [
  announced("1999-06-01"),
  opened(opening, []),
  notified("2026-01-05", { decidedOn: decided }),
]

export const bidsAreOpenedBeforeTheAwardCases: RuleCases = {
  rule: bidsAreOpenedBeforeTheAward,
  impossible: {
    undetermined: "a purchase with a notice of award was tendered or was not, and its decision has a day",
  },
  cases: cases(
    ["decided on the day of the opening", tender("2010-03-29", "2010-03-29"), yes],
    ["decided the day before", tender("2010-03-29", "2010-03-28"), no, warns],
    ["no opening is recorded", [announced("2010-03-01"), notified("2010-03-29")], no],
    ["bought directly", [announced("2010-03-01", "direct"), notified("2010-03-29")], {}],
    ["nothing but the notice of award", [notified("2010-03-29")], none],
    ["the first day of the law", tender("2000-01-02", "2000-01-01"), no],
    ["the day before the law", tender("2000-01-01", "1999-12-31"), none],
    ["the day before the text that was read", tender("2017-12-28", "2017-12-27"), no, warns],
    ["the day of the text that was read", tender("2017-12-29", "2017-12-28"), no, blocks],
  ),
}
