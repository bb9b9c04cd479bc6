/** TP-24: in government procurement the result is published within two working days of the decision. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { governmentResultPeriod } from "../awardParameters.ts"
import { isGovernmentProcurement, type TenderingFacts } from "../measures.ts"
import { awarded, decidedOn, resultPublishedOn } from "../measures/award.ts"
import type { Purchase } from "../record.ts"

export const governmentResultsArePublished: Rule<TenderingFacts, Purchase> = {
  id: "tendering/governmentResultsArePublished",
  revision: 1,
  title: {
    zh: "政府采购自确定供应商之日起在规定工作日内公告结果",
    en: "The result of government procurement is published soon",
  },
  severity: "binds",
  about: awarded,
  anchor: decidedOn,
  versions: [
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TP-24"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第四十三条")],
      confidence: "V1",
      applies: isTrue(isGovernmentProcurement),
      requires: doneWithin(resultPublishedOn, decidedOn, governmentResultPeriod),
    },
  ],
}
