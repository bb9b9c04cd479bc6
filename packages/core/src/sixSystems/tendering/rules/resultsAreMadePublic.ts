/**
 * TP-12b: before the regulations of 2012 it was policy to make the result public; no number of days was
 * set.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { TENDERING_OPINIONS_OF_2004 } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { isMadePublic, notifiedOn, tendersAwarded } from "../measures/award.ts"
import type { Purchase } from "../record.ts"

export const resultsAreMadePublic: Rule<TenderingFacts, Purchase> = {
  id: "tendering/resultsAreMadePublic",
  revision: 1,
  title: {
    zh: "中标结果公示",
    en: "The result of a tender is made public",
  },
  severity: "advises",
  about: tendersAwarded,
  anchor: notifiedOn,
  versions: [
    {
      from: make("2004-07-12"),
      until: make("2012-01-31"),
      rows: ["TP-12b"],
      citations: [cite(TENDERING_OPINIONS_OF_2004, "全文")],
      confidence: "M",
      requires: isTrue(isMadePublic),
    },
  ],
}
