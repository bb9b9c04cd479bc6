/**
 * TB-11: works of the government that are not tendered are bought by negotiation, by consultation or from a
 * single source.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isFalse, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { isGovernmentProcurement, isWorks, purchases, startedOn, type TenderingFacts } from "../measures.ts"
import { isByMethodWithoutTender, isTendered } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"

export const governmentWorksAreNegotiated: Rule<TenderingFacts, Purchase> = {
  id: "tendering/governmentWorksAreNegotiated",
  revision: 1,
  title: {
    zh: "不招标的政府采购工程采用竞争性谈判、竞争性磋商或者单一来源方式",
    en: "Government works without a tender are negotiated, or bought from a single source",
  },
  severity: "binds",
  about: purchases,
  anchor: startedOn,
  versions: [
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TB-11"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第二十五条"), cite(PROCUREMENT_REGULATIONS, "第七条")],
      confidence: "V1",
      applies: all(isTrue(isGovernmentProcurement), isTrue(isWorks), isFalse(isTendered)),
      requires: isTrue(isByMethodWithoutTender),
    },
  ],
}
