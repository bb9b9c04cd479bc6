import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { blocks, cases, issued, no, none, open, warns, yes } from "../caseActs.ts"
import { theReferencePriceIsOneAndSecret } from "./theReferencePriceIsOneAndSecret.ts"

const priced = (on: string, count: number, isSecret?: boolean): CaseAct =>
  issued(on, "2020-01-06", {
    referencePriceCount: count,
    ...(isSecret === undefined ? {} : { isReferencePriceSecret: isSecret }),
  })

export const theReferencePriceIsOneAndSecretCases: RuleCases = {
  rule: theReferencePriceIsOneAndSecret,
  cases: cases(
    ["one, secret", [priced("2012-02-01", 1, true)], yes],
    ["two", [priced("2012-02-01", 2, true)], no, warns],
    ["one, told", [priced("2012-02-01", 1, false)], no],
    ["one, and nobody says whether it is secret", [priced("2012-02-01", 1)], open],
    ["none", [priced("2012-02-01", 0)], none],
    ["nobody says how many", [issued("2012-02-01", "2012-03-01")], open],
    ["the day before the regulations", [priced("2012-01-31", 2)], none],
    ["the day before the text that was read", [priced("2019-03-01", 2)], no, warns],
    ["the day of the text that was read", [priced("2019-03-02", 2)], no, blocks],
  ),
}
