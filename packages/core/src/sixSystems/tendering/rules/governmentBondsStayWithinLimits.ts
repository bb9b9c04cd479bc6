/**
 * TP-19: in government procurement a performance bond is ten per cent of the contract at most, and not in
 * cash.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMostShare, isFalse, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { governmentBondShareMost } from "../awardParameters.ts"
import { isGovernmentProcurement, type TenderingFacts } from "../measures.ts"
import { awardPrice, bondAmount, contractedOn, isBondCash, withBond } from "../measures/award.ts"
import type { Purchase } from "../record.ts"

export const governmentBondsStayWithinLimits: Rule<TenderingFacts, Purchase> = {
  id: "tendering/governmentBondsStayWithinLimits",
  revision: 1,
  title: {
    zh: "政府采购履约保证金不超过规定比例，不以现金提交",
    en: "A performance bond of government procurement stays within its limit, and is not cash",
  },
  severity: "binds",
  about: withBond,
  anchor: contractedOn,
  versions: [
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TP-19"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第四十八条")],
      confidence: "V1",
      applies: isTrue(isGovernmentProcurement),
      requires: all(atMostShare(bondAmount, governmentBondShareMost, awardPrice), isFalse(isBondCash)),
    },
  ],
}
