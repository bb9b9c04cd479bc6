/** TB-11: in a competitive negotiation three suppliers take part at least. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeast, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_LAW, PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { isGovernmentProcurement, isWorks, purchases, startedOn, type TenderingFacts } from "../measures.ts"
import { invitedCount, isNegotiated } from "../measures/tendering.ts"
import { fewestInNegotiation } from "../parameters.ts"
import type { Purchase } from "../record.ts"

export const negotiationsHaveThreeSuppliers: Rule<TenderingFacts, Purchase> = {
  id: "tendering/negotiationsHaveThreeSuppliers",
  revision: 1,
  title: {
    zh: "竞争性谈判邀请不少于三家供应商",
    en: "Three suppliers at least are asked to a negotiation",
  },
  severity: "binds",
  about: purchases,
  anchor: startedOn,
  versions: [
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TB-11"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第二十五条"), cite(PROCUREMENT_LAW, "第三十八条")],
      confidence: "V1",
      applies: all(isTrue(isGovernmentProcurement), isTrue(isWorks), isTrue(isNegotiated)),
      requires: atLeast(invitedCount, fewestInNegotiation),
    },
  ],
}
