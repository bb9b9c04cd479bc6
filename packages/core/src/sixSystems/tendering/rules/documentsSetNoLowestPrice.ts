/** TP-22: a highest price may be set, a lowest may not. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isFalse } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { documentsIssuedOn, hasMinimumPrice } from "../measures/documents.ts"
import { tenders } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"

export const documentsSetNoLowestPrice: Rule<TenderingFacts, Purchase> = {
  id: "tendering/documentsSetNoLowestPrice",
  revision: 1,
  title: {
    zh: "招标人不规定最低投标限价",
    en: "The documents set no lowest price",
  },
  severity: "binds",
  about: tenders,
  anchor: documentsIssuedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-22"],
      citations: [cite(TENDERING_REGULATIONS, "第二十七条")],
      confidence: "V1",
      requires: isFalse(hasMinimumPrice),
    },
  ],
}
