/** FB-16: a fiscal surplus goes back to the treasury, all of it. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { atLeast, isTrue } from "../../../law/Test.ts"
import { GOVERNMENT_INVESTMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { fiscalSurplus, hasFiscalSurplus, surplusDeterminedOn, surplusPaidIn } from "../measures/money.ts"
import { type Money, type MoneyFacts, theMoney } from "../record.ts"

export const aFiscalSurplusGoesBackInFull: Rule<MoneyFacts, Money> = {
  id: "reimbursement/aFiscalSurplusGoesBackInFull",
  revision: 1,
  title: {
    zh: "结余财政资金按规定缴回国库",
    en: "A fiscal surplus goes back to the treasury in full",
  },
  severity: "binds",
  about: theMoney,
  anchor: surplusDeterminedOn,
  versions: [
    {
      from: make("2019-07-01"),
      until: null,
      rows: ["FB-16"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第二十五条")],
      confidence: "V1",
      applies: isTrue(hasFiscalSurplus),
      requires: atLeast(surplusPaidIn, fiscalSurplus),
    },
  ],
}
