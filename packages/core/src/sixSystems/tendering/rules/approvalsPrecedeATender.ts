/**
 * TB-10: a project that has to be approved is approved before its tenders; of those paid by the treasury
 * that is asked.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, notAfter } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import { isFiscallyFunded, startedOn, type TenderingFacts } from "../measures.ts"
import { projectApprovedOn } from "../measures/planning.ts"
import { tenders } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"

export const approvalsPrecedeATender: Rule<TenderingFacts, Purchase> = {
  id: "tendering/approvalsPrecedeATender",
  revision: 1,
  title: {
    zh: "按规定需要审批的项目，招标前已获批准",
    en: "A project is approved before its tenders",
  },
  severity: "binds",
  about: tenders,
  anchor: startedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: null,
      rows: ["TB-10"],
      citations: [cite(TENDERING_LAW, "第九条")],
      confidence: "V1",
      applies: isTrue(isFiscallyFunded),
      requires: notAfter(projectApprovedOn, startedOn),
    },
  ],
}
