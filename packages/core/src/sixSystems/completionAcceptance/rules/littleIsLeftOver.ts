/** CP-15: what is left over for later is no more than a twentieth of the budget estimate. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { CAPITAL_FINANCE_RULES, CAPITAL_FINANCE_RULES_2002 } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { atMostShare, isTrue } from "../../../law/Test.ts"
import {
  drawnUpOrLeftOverOn,
  finalAccounting,
  isLeftOver,
  lastEstimate,
  leftOver,
} from "../accountMeasures.ts"
import type { CompletionFacts } from "../measures.ts"
import { leftOverShare } from "../parameters.ts"
import type { FinalAccounting } from "../record.ts"

export const littleIsLeftOver: Rule<CompletionFacts, FinalAccounting> = {
  id: "completionAcceptance/littleIsLeftOver",
  revision: 1,
  title: {
    zh: "尾工工程不超过批准概算的规定比例",
    en: "What is left over stays within its share of the budget estimate",
  },
  severity: "binds",
  about: finalAccounting,
  anchor: drawnUpOrLeftOverOn,
  versions: [
    {
      from: make("2002-09-27"),
      until: make("2016-08-31"),
      rows: ["CP-15"],
      citations: [cite(CAPITAL_FINANCE_RULES_2002, "关于尾工工程的规定")],
      confidence: "M",
      applies: isTrue(isLeftOver),
      requires: atMostShare(leftOver, leftOverShare, lastEstimate),
    },
    {
      from: make("2016-09-01"),
      until: null,
      rows: ["CP-15"],
      citations: [cite(CAPITAL_FINANCE_RULES, "关于尾工工程的规定")],
      confidence: "M",
      applies: isTrue(isLeftOver),
      requires: atMostShare(leftOver, leftOverShare, lastEstimate),
    },
  ],
}
