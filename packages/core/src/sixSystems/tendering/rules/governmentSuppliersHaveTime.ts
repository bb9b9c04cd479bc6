/**
 * TP-01: in government procurement of goods and services the same twenty days lie before the last day for
 * bids.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_LAW } from "../../../law/instruments/acrossSystems.ts"
import { isGovernmentGoodsOrServices, type TenderingFacts } from "../measures.ts"
import { bidDeadline, documentsIssuedOn } from "../measures/documents.ts"
import { tenders } from "../measures/tendering.ts"
import { governmentBidPeriod } from "../parameters.ts"
import type { Purchase } from "../record.ts"

export const governmentSuppliersHaveTime: Rule<TenderingFacts, Purchase> = {
  id: "tendering/governmentSuppliersHaveTime",
  revision: 1,
  title: {
    zh: "政府采购货物和服务招标，自招标文件开始发出至投标截止不少于规定期限",
    en: "Suppliers of goods and services for the government have the time that the law gives them",
  },
  severity: "binds",
  about: tenders,
  anchor: documentsIssuedOn,
  versions: [
    {
      from: make("2003-01-01"),
      until: null,
      rows: ["TP-01"],
      citations: [cite(PROCUREMENT_LAW, "第三十五条")],
      confidence: "V1",
      applies: isTrue(isGovernmentGoodsOrServices),
      requires: apart(documentsIssuedOn, bidDeadline, governmentBidPeriod),
    },
  ],
}
