import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, announced, blocks, cases, no, none, open, planned, warns, yes } from "../caseActs.ts"
import { moneyIsSecuredBeforeATender } from "./moneyIsSecuredBeforeATender.ts"

const tender = (secured: string, on: string): ReadonlyArray<CaseAct> => [
  ["FundsSecured", secured, {}],
  announced(on),
]

export const moneyIsSecuredBeforeATenderCases: RuleCases = {
  rule: moneyIsSecuredBeforeATender,
  cases: cases(
    ["on the day of the notice", tender("2010-03-01", "2010-03-01"), yes],
    ["the day after it", tender("2010-03-02", "2010-03-01"), no, warns],
    ["the first day of the law", tender("2000-01-02", "2000-01-01"), no, warns],
    ["the day before the law", tender("2000-01-01", "1999-12-31"), none],
    ["the day before the text that was read", tender("2017-12-28", "2017-12-27"), no, warns],
    ["the day of the text that was read", tender("2017-12-29", "2017-12-28"), no, blocks],
    [
      "more money later changes nothing",
      [...tender("2010-03-01", "2010-03-01"), ["FundsSecured", "2010-05-01", {}]],
      yes,
    ],
    ["for this purchase alone", [act("FundsSecured", "2010-02-01"), announced("2010-03-01")], yes],
    ["nothing is recorded", [announced("2010-03-01")], no],
    ["it is not announced yet", [planned()], open],
  ),
}
