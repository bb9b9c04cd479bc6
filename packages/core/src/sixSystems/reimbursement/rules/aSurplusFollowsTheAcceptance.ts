/** FB-15: the fiscal part of a surplus is returned within three months of the acceptance. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, isFalse, isTrue } from "../../../law/Test.ts"
import { CAPITAL_FINANCE_RULES } from "../../../law/instruments/acrossSystems.ts"
import { acceptedOn, hasFiscalSurplus, isOperating, surplusPaidInOn } from "../measures/money.ts"
import { surplusPeriodOf2016 } from "../parameters.ts"
import { type Money, type MoneyFacts, theMoney } from "../record.ts"

export const aSurplusFollowsTheAcceptance: Rule<MoneyFacts, Money> = {
  id: "reimbursement/aSurplusFollowsTheAcceptance",
  revision: 1,
  title: {
    zh: "竣工验收合格后在规定期限内将结余的财政资金上缴",
    en: "A fiscal surplus is returned soon after the acceptance",
  },
  severity: "binds",
  about: theMoney,
  anchor: acceptedOn,
  versions: [
    {
      from: make("2016-09-01"),
      until: null,
      rows: ["FB-15"],
      citations: [cite(CAPITAL_FINANCE_RULES, "第四十八条")],
      confidence: "V2",
      applies: all(isFalse(isOperating), isTrue(hasFiscalSurplus)),
      requires: doneWithin(surplusPaidInOn, acceptedOn, surplusPeriodOf2016),
    },
  ],
}
