/** FB-13: of the fiscal surplus of a project that earns nothing 70 % go back to the treasury. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeastShare, isFalse, isTrue } from "../../../law/Test.ts"
import { CAPITAL_FINANCE_RULES_2002 } from "../../../law/instruments/acrossSystems.ts"
import {
  finalAccountApprovedOn,
  fiscalSurplus,
  hasFiscalSurplus,
  isOperating,
  surplusPaidIn,
} from "../measures/money.ts"
import { treasuryShare } from "../parameters.ts"
import { type Money, type MoneyFacts, theMoney } from "../record.ts"

export const theTreasuryGetsItsShareOfASurplus: Rule<MoneyFacts, Money> = {
  id: "reimbursement/theTreasuryGetsItsShareOfASurplus",
  revision: 1,
  title: {
    zh: "非经营性项目结余的财政资金按规定比例上缴",
    en: "The treasury gets its share of a surplus",
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
      requires: atLeastShare(surplusPaidIn, treasuryShare, fiscalSurplus),
    },
  ],
}
