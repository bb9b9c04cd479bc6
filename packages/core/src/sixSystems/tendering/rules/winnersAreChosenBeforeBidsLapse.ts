/** TP-14: under the measures for works the winner is determined thirty working days before bids lapse. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart, isTrue } from "../../../law/Test.ts"
import { WORKS_TENDERING_OF_2003 } from "../../../law/instruments/tendering.ts"
import { awardBeforeBidsLapse } from "../awardParameters.ts"
import { isWorks, type TenderingFacts } from "../measures.ts"
import { decidedOn, tendersAwarded } from "../measures/award.ts"
import { bidsValidUntil } from "../measures/documents.ts"
import type { Purchase } from "../record.ts"

export const winnersAreChosenBeforeBidsLapse: Rule<TenderingFacts, Purchase> = {
  id: "tendering/winnersAreChosenBeforeBidsLapse",
  revision: 1,
  title: {
    zh: "施工招标在投标有效期届满规定工作日前确定中标人",
    en: "The winner is determined well before bids lapse",
  },
  severity: "advises",
  about: tendersAwarded,
  anchor: decidedOn,
  versions: [
    {
      from: make("2003-05-01"),
      until: make("2013-04-30"),
      rows: ["TP-14"],
      citations: [cite(WORKS_TENDERING_OF_2003, "第五十六条")],
      confidence: "M",
      applies: isTrue(isWorks),
      requires: apart(decidedOn, bidsValidUntil, awardBeforeBidsLapse),
    },
  ],
}
