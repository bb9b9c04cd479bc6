/** FB-13: a surplus is paid in within thirty days of the approval of the final account. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, isFalse, isTrue } from "../../../law/Test.ts"
import { CAPITAL_FINANCE_RULES_2002 } from "../../../law/instruments/acrossSystems.ts"
import { finalAccountApprovedOn, hasFiscalSurplus, isOperating, surplusPaidInOn } from "../measures/money.ts"
import { surplusPeriodOf2002 } from "../parameters.ts"
import { type Money, type MoneyFacts, theMoney } from "../record.ts"

export const aSurplusFollowsTheFinalAccount: Rule<MoneyFacts, Money> = {
  id: "reimbursement/aSurplusFollowsTheFinalAccount",
  revision: 1,
  title: {
    zh: "决算批复后在规定期限内上缴结余资金",
    en: "A surplus is paid in soon after the final account",
  },
  severity: "binds",
  about: theMoney,
  anchor: finalAccountApprovedOn,
  versions: [
    {
      from: make("2002-09-27"),
      until: make("2016-08-31"),
      rows: ["FB-13"],
      citations: [cite(CAPITAL_FINANCE_RULES_2002, "第二十七条、第二十八条")],
      confidence: "V2",
      applies: all(isFalse(isOperating), isTrue(hasFiscalSurplus)),
      requires: doneWithin(surplusPaidInOn, finalAccountApprovedOn, surplusPeriodOf2002),
    },
  ],
}
