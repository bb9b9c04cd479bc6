/** TP-22: a tender has one reference price at most, and it is secret. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { mostReferencePrices } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  documentsIssuedOn,
  hasReferencePrice,
  isReferencePriceSecret,
  referencePriceCount,
} from "../measures/documents.ts"
import { tenders } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"

export const theReferencePriceIsOneAndSecret: Rule<TenderingFacts, Purchase> = {
  id: "tendering/theReferencePriceIsOneAndSecret",
  revision: 1,
  title: {
    zh: "一个招标项目只有一个标底并且保密",
    en: "A tender has one reference price at most, and it is secret",
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
      applies: isTrue(hasReferencePrice),
      requires: all(atMost(referencePriceCount, mostReferencePrices), isTrue(isReferencePriceSecret)),
    },
  ],
}
