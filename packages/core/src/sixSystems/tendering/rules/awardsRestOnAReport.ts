/** TP-11: the winner is determined from the report on the evaluation, not before it. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, precedes } from "../../../law/Test.ts"
import { TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { decidedOn, tendersAwarded } from "../measures/award.ts"
import { reportedOn } from "../measures/evaluation.ts"
import { isTendered } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"

export const awardsRestOnAReport: Rule<TenderingFacts, Purchase> = {
  id: "tendering/awardsRestOnAReport",
  revision: 1,
  title: {
    zh: "根据评标报告和推荐的中标候选人确定中标人",
    en: "The winner is determined from the report on the evaluation",
  },
  severity: "binds",
  about: tendersAwarded,
  anchor: decidedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-11"],
      citations: [cite(TENDERING_LAW, "第四十条"), cite(TENDERING_REGULATIONS, "第五十三条")],
      confidence: "V1",
      applies: isTrue(isTendered),
      requires: precedes(reportedOn, decidedOn),
    },
  ],
}
