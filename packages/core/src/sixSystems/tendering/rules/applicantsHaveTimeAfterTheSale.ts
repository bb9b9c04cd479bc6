/**
 * TP-04: from the end of the sale of prequalification documents to the end of applications lie five days at
 * least.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  applicationDeadline,
  prequalificationBegins,
  prequalifications,
  prequalificationSaleEnds,
} from "../measures/documents.ts"
import { applicationPeriod } from "../parameters.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const applicantsHaveTimeAfterTheSale: Rule<TenderingFacts, Purchase> = {
  id: "tendering/applicantsHaveTimeAfterTheSale",
  revision: 1,
  title: {
    zh: "资格预审文件停止发售至申请截止不少于规定期限",
    en: "Applicants have time after the prequalification documents are given out",
  },
  severity: "binds",
  about: prequalifications,
  anchor: prequalificationBegins,
  versions: ofMandatory({
    from: make("2012-02-01"),
    until: null,
    rows: ["TP-04"],
    citations: [cite(TENDERING_REGULATIONS, "第十七条")],
    confidence: "V1",
    requires: apart(prequalificationSaleEnds, applicationDeadline, applicationPeriod),
  }),
}
