/**
 * TP-14: under the measures for works the winner is as a rule determined within fifteen days of the report.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { WORKS_TENDERING_OF_2003 } from "../../../law/instruments/tendering.ts"
import { awardPeriod } from "../awardParameters.ts"
import { isWorks, type TenderingFacts } from "../measures.ts"
import { decidedOn } from "../measures/award.ts"
import { reportedOn, withReport } from "../measures/evaluation.ts"
import type { Purchase } from "../record.ts"

export const winnersAreChosenSoon: Rule<TenderingFacts, Purchase> = {
  id: "tendering/winnersAreChosenSoon",
  revision: 1,
  title: {
    zh: "施工招标一般在评标报告提出后规定期限内确定中标人",
    en: "The winner is as a rule determined soon after the report",
  },
  severity: "advises",
  about: withReport,
  anchor: reportedOn,
  versions: [
    {
      from: make("2003-05-01"),
      until: make("2013-04-30"),
      rows: ["TP-14"],
      citations: [cite(WORKS_TENDERING_OF_2003, "第五十六条")],
      confidence: "M",
      applies: isTrue(isWorks),
      requires: doneWithin(decidedOn, reportedOn, awardPeriod),
    },
  ],
}
