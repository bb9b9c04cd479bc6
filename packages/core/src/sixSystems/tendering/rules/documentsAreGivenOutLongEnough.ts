/** TP-03a, TP-03b: documents of a tender and of a prequalification are given out for five days at least. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS, WORKS_TENDERING_OF_2003 } from "../../../law/instruments/tendering.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { isWorks, type TenderingFacts } from "../measures.ts"
import { type Issue, issues, purchaseOfIssue, saleBegins, saleEnds } from "../measures/documents.ts"
import { salePeriod, saleWorkingDays } from "../parameters.ts"

export const documentsAreGivenOutLongEnough: Rule<TenderingFacts, Issue> = {
  id: "tendering/documentsAreGivenOutLongEnough",
  revision: 1,
  title: {
    zh: "招标文件或者资格预审文件的发售期不短于规定期限",
    en: "Documents are given out for as long as is laid down",
  },
  severity: "binds",
  about: issues,
  anchor: saleBegins,
  versions: [
    {
      from: make("2003-05-01"),
      until: make("2012-01-31"),
      rows: ["TP-03a"],
      citations: [cite(WORKS_TENDERING_OF_2003, "第十五条")],
      confidence: "M",
      applies: seenFrom(isTrue(isWorks), purchaseOfIssue),
      requires: apart(saleBegins, saleEnds, saleWorkingDays),
    },
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-03b"],
      citations: [cite(TENDERING_REGULATIONS, "第十六条")],
      confidence: "V1",
      requires: apart(saleBegins, saleEnds, salePeriod),
    },
  ],
}
