/** TP-24: in government procurement the supplier is determined within five working days of the report. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { governmentAwardPeriod } from "../awardParameters.ts"
import { isGovernmentProcurement, type TenderingFacts } from "../measures.ts"
import { decidedOn } from "../measures/award.ts"
import { evaluations, reportedOn } from "../measures/evaluation.ts"
import type { Purchase } from "../record.ts"

export const governmentAwardsAreDecidedSoon: Rule<TenderingFacts, Purchase> = {
  id: "tendering/governmentAwardsAreDecidedSoon",
  revision: 1,
  title: {
    zh: "政府采购收到评审报告之日起在规定工作日内确定供应商",
    en: "An award of government procurement is decided soon",
  },
  severity: "binds",
  about: evaluations,
  anchor: reportedOn,
  versions: [
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TP-24"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第四十三条")],
      confidence: "V1",
      applies: isTrue(isGovernmentProcurement),
      requires: doneWithin(decidedOn, reportedOn, governmentAwardPeriod),
    },
  ],
}
