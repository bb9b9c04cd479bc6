import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { cases, issued, no, none, notified, open, planned, warns, yes } from "../caseActs.ts"
import { winnersAreChosenBeforeBidsLapse } from "./winnersAreChosenBeforeBidsLapse.ts"

const tender = (
  decided: string,
  lapse: string,
  plan: Readonly<Record<string, unknown>> = {},
): ReadonlyArray<CaseAct> => [
  planned(plan),
  issued("2003-01-06", "2003-02-10", { bidsValidUntil: lapse }),
  notified(decided),
]

export const winnersAreChosenBeforeBidsLapseCases: RuleCases = {
  rule: winnersAreChosenBeforeBidsLapse,
  cases: cases(
    ["thirty working days before", tender("2010-03-01", "2010-04-13"), yes],
    ["twenty-nine, with Qingming in between", tender("2010-03-01", "2010-04-12"), no, warns],
    ["goods", tender("2010-03-01", "2010-03-12", { category: "goods" }), none],
    ["nobody says how long bids are valid", [planned(), notified("2010-03-01")], open],
    ["the first day of the measures, whose calendar is not known", tender("2003-05-01", "2003-05-30"), open],
    ["the day before the measures", tender("2003-04-30", "2003-05-01"), none],
    ["their last day", tender("2013-04-30", "2013-05-31"), no],
    ["the day after", tender("2013-05-01", "2013-05-31"), none],
  ),
}
