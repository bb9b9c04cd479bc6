/** TP-20: a complaint comes within ten days, and after an objection where one is needed. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, doneWithin, isFalse, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { complaintPeriod } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  complainedOn,
  type Complaint,
  complaintCountsFrom,
  complaints,
  followsObjection,
  needsObjection,
} from "../measures/objections.ts"

export const complaintsComeInTime: Rule<TenderingFacts, Complaint> = {
  id: "tendering/complaintsComeInTime",
  revision: 1,
  title: {
    zh: "投诉在规定期限内提出，依法应当先提出异议的已提出异议",
    en: "Complaints come in time, and after an objection where one is needed",
  },
  severity: "advises",
  about: complaints,
  anchor: complainedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-20"],
      citations: [cite(TENDERING_REGULATIONS, "第六十条")],
      confidence: "V1",
      requires: all(
        doneWithin(complainedOn, complaintCountsFrom, complaintPeriod),
        any(isFalse(needsObjection), isTrue(followsObjection)),
      ),
    },
  ],
}
