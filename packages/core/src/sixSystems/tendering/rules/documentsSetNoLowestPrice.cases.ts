import type { RuleCases } from "../../../testing/ruleCases.ts"
import { blocks, cases, issued, no, none, open, warns, yes } from "../caseActs.ts"
import { documentsSetNoLowestPrice } from "./documentsSetNoLowestPrice.ts"

export const documentsSetNoLowestPriceCases: RuleCases = {
  rule: documentsSetNoLowestPrice,
  cases: cases(
    ["none", [issued("2012-02-01", "2012-03-01", { hasMinimumPrice: false })], yes],
    ["one", [issued("2012-02-01", "2012-03-01", { hasMinimumPrice: true })], no, warns],
    ["nobody says", [issued("2012-02-01", "2012-03-01")], open],
    ["the day before the regulations", [issued("2012-01-31", "2012-03-01", { hasMinimumPrice: true })], none],
    [
      "the day before the text that was read",
      [issued("2019-03-01", "2019-04-01", { hasMinimumPrice: true })],
      no,
      warns,
    ],
    [
      "the day of the text that was read",
      [issued("2019-03-02", "2019-04-01", { hasMinimumPrice: true })],
      no,
      blocks,
    ],
  ),
}
