/** TP-11: all members of the committee sign its report. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { isSignedByAll, reportedOn, withReport } from "../measures/evaluation.ts"
import type { Purchase } from "../record.ts"

export const evaluationReportsAreSignedByAll: Rule<TenderingFacts, Purchase> = {
  id: "tendering/evaluationReportsAreSignedByAll",
  revision: 1,
  title: {
    zh: "评标报告由评标委员会全体成员签字",
    en: "All members sign the report on the evaluation",
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
      requires: isTrue(isSignedByAll),
    },
  ],
}
