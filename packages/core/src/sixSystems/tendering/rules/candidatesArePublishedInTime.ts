/** TP-12: candidates are published within three days of the report. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { publicationDelay } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import { candidatesPublishedOn } from "../measures/award.ts"
import { reportedOn, withReport } from "../measures/evaluation.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const candidatesArePublishedInTime: Rule<TenderingFacts, Purchase> = {
  id: "tendering/candidatesArePublishedInTime",
  revision: 1,
  title: {
    zh: "收到评标报告之日起在规定期限内公示中标候选人",
    en: "Candidates are published soon after the report",
  },
  severity: "binds",
  about: withReport,
  anchor: reportedOn,
  versions: ofMandatory({
    from: make("2012-02-01"),
    until: null,
    rows: ["TP-12"],
    citations: [cite(TENDERING_REGULATIONS, "第五十四条")],
    confidence: "V1",
    requires: doneWithin(candidatesPublishedOn, reportedOn, publicationDelay),
  }),
}
