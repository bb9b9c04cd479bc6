/** TP-12: candidates stay published for three days at least. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { publicationPeriod } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import { candidatesPublishedOn, publicationEnds, withCandidatesPublished } from "../measures/award.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const candidatesStayPublished: Rule<TenderingFacts, Purchase> = {
  id: "tendering/candidatesStayPublished",
  revision: 1,
  title: {
    zh: "中标候选人公示期不少于规定期限",
    en: "Candidates stay published for as long as is laid down",
  },
  severity: "binds",
  about: withCandidatesPublished,
  anchor: candidatesPublishedOn,
  versions: ofMandatory({
    from: make("2012-02-01"),
    until: null,
    rows: ["TP-12"],
    citations: [cite(TENDERING_REGULATIONS, "第五十四条")],
    confidence: "V1",
    requires: apart(candidatesPublishedOn, publicationEnds, publicationPeriod),
  }),
}
