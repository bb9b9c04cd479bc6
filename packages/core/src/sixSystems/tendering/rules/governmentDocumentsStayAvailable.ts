/**
 * TP-03c: in government procurement of goods and services documents are given out for five working days at
 * least.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { isGovernmentGoodsOrServices, type TenderingFacts } from "../measures.ts"
import { type Issue, issues, purchaseOfIssue, saleBegins, saleEnds } from "../measures/documents.ts"
import { governmentSalePeriod } from "../parameters.ts"

export const governmentDocumentsStayAvailable: Rule<TenderingFacts, Issue> = {
  id: "tendering/governmentDocumentsStayAvailable",
  revision: 1,
  title: {
    zh: "政府采购货物和服务招标文件的提供期限不少于规定工作日",
    en: "Documents of government procurement are given out for as long as is laid down",
  },
  severity: "binds",
  about: issues,
  anchor: saleBegins,
  versions: [
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TP-03c"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第三十一条")],
      confidence: "V1",
      applies: seenFrom(isTrue(isGovernmentGoodsOrServices), purchaseOfIssue),
      requires: apart(saleBegins, saleEnds, governmentSalePeriod),
    },
  ],
}
