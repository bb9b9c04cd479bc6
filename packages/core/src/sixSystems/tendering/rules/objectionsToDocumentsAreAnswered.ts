/** TP-06: an objection to documents that came in time is answered within three days. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  answeredOn,
  isRaisedInTime,
  objectedOn,
  type Objection,
  objectionsToDocuments,
} from "../measures/objections.ts"
import { objectionAnswerPeriod } from "../parameters.ts"

export const objectionsToDocumentsAreAnswered: Rule<TenderingFacts, Objection> = {
  id: "tendering/objectionsToDocumentsAreAnswered",
  revision: 1,
  title: {
    zh: "招标人自收到对文件的异议之日起在规定期限内答复",
    en: "Objections to documents are answered in time",
  },
  severity: "binds",
  about: objectionsToDocuments,
  anchor: objectedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-06"],
      citations: [cite(TENDERING_REGULATIONS, "第二十二条")],
      confidence: "V1",
      applies: isRaisedInTime,
      requires: doneWithin(answeredOn, objectedOn, objectionAnswerPeriod),
    },
  ],
}
