/**
 * TP-19, TP-19b: a performance bond is ten per cent of the award at most; before 2012 what the documents
 * asked for.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { atMost, atMostShare, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS, WORKS_TENDERING_OF_2003 } from "../../../law/instruments/tendering.ts"
import { bondShareMost } from "../awardParameters.ts"
import { isWorks, type TenderingFacts } from "../measures.ts"
import { awardPrice, bondAmount, contractedOn, statedBond, withBond } from "../measures/award.ts"
import type { Purchase } from "../record.ts"

export const performanceBondsStayWithinLimits: Rule<TenderingFacts, Purchase> = {
  id: "tendering/performanceBondsStayWithinLimits",
  revision: 1,
  title: {
    zh: "履约保证金不超过规定比例",
    en: "A performance bond stays within its limit",
  },
  severity: "binds",
  about: withBond,
  anchor: contractedOn,
  versions: [
    {
      from: make("2003-05-01"),
      until: make("2012-01-31"),
      rows: ["TP-19b"],
      citations: [cite(WORKS_TENDERING_OF_2003, "第六十二条")],
      confidence: "M",
      applies: isTrue(isWorks),
      requires: atMost(bondAmount, statedBond),
    },
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-19"],
      citations: [cite(TENDERING_REGULATIONS, "第五十八条")],
      confidence: "V1",
      requires: atMostShare(bondAmount, bondShareMost, awardPrice),
    },
  ],
}
