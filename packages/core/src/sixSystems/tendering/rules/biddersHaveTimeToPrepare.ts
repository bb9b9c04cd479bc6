/** TP-01: from the issue of the documents to the last day for bids lie twenty days at least. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { bidDeadline, documentsIssuedOn } from "../measures/documents.ts"
import { tenders } from "../measures/tendering.ts"
import { bidPeriod } from "../parameters.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const biddersHaveTimeToPrepare: Rule<TenderingFacts, Purchase> = {
  id: "tendering/biddersHaveTimeToPrepare",
  revision: 1,
  title: {
    zh: "依法必须招标的项目，自招标文件开始发出至投标截止不少于规定期限",
    en: "Bidders for a mandatory tender have the time that the law gives them",
  },
  severity: "binds",
  about: tenders,
  anchor: documentsIssuedOn,
  versions: ofMandatory({
    from: make("2000-01-01"),
    until: null,
    rows: ["TP-01"],
    citations: [cite(TENDERING_LAW, "第二十四条")],
    confidence: "V1",
    requires: apart(documentsIssuedOn, bidDeadline, bidPeriod),
  }),
}
