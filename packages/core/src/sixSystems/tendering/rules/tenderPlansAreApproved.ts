/** TB-09: scope, method and organisation of a mandatory tender are approved before its notice. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, precedes } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS, TENDER_PLANS_OF_2001 } from "../../../law/instruments/tendering.ts"
import { isFiscallyFunded, startedOn, type TenderingFacts } from "../measures.ts"
import { planApprovedOn } from "../measures/planning.ts"
import { tenders } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const tenderPlansAreApproved: Rule<TenderingFacts, Purchase> = {
  id: "tendering/tenderPlansAreApproved",
  revision: 1,
  title: {
    zh: "招标范围、招标方式、招标组织形式在招标前已报审批、核准",
    en: "Scope, method and organisation of a tender are approved before it",
  },
  severity: "binds",
  about: tenders,
  anchor: startedOn,
  versions: [
    ...ofMandatory({
      from: make("2001-06-18"),
      until: make("2012-01-31"),
      rows: ["TB-09"],
      citations: [cite(TENDER_PLANS_OF_2001, "全文")],
      confidence: "M",
      applies: isTrue(isFiscallyFunded),
      requires: precedes(planApprovedOn, startedOn),
    }),
    ...ofMandatory({
      from: make("2012-02-01"),
      until: null,
      rows: ["TB-09"],
      citations: [cite(TENDERING_REGULATIONS, "第七条")],
      confidence: "V1",
      applies: isTrue(isFiscallyFunded),
      requires: precedes(planApprovedOn, startedOn),
    }),
  ],
}
