/** TP-15: within fifteen days of the award a written report goes to the authority that oversees it. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import { awardReportPeriod } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import { awardReportedOn, decidedOn, tendersAwarded } from "../measures/award.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const awardsAreReported: Rule<TenderingFacts, Purchase> = {
  id: "tendering/awardsAreReported",
  revision: 1,
  title: {
    zh: "自确定中标人之日起在规定期限内向行政监督部门提交书面报告",
    en: "An award is reported in time",
  },
  severity: "binds",
  about: tendersAwarded,
  anchor: decidedOn,
  versions: ofMandatory({
    from: make("2000-01-01"),
    until: null,
    rows: ["TP-15"],
    citations: [cite(TENDERING_LAW, "第四十七条")],
    confidence: "V1",
    requires: doneWithin(awardReportedOn, decidedOn, awardReportPeriod),
  }),
}
