/** TP-11: a committee proposes three candidates at most, and ranks them. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { mostCandidates } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import { areCandidatesRanked, candidateCount, reportedOn, withReport } from "../measures/evaluation.ts"
import type { Purchase } from "../record.ts"

export const candidatesAreFewAndRanked: Rule<TenderingFacts, Purchase> = {
  id: "tendering/candidatesAreFewAndRanked",
  revision: 1,
  title: {
    zh: "中标候选人不超过规定数量并标明排序",
    en: "A committee proposes few candidates, and ranks them",
  },
  severity: "binds",
  about: withReport,
  anchor: reportedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-11"],
      citations: [cite(TENDERING_REGULATIONS, "第五十三条")],
      confidence: "V1",
      requires: all(atMost(candidateCount, mostCandidates), isTrue(areCandidatesRanked)),
    },
  ],
}
