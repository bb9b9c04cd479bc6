/**
 * TP-13: where state money leads, the candidate of the first rank wins, unless it fell out on a lawful
 * ground.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isSame, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { stateMoneyLeads, type TenderingFacts } from "../measures.ts"
import { firstStanding, notifiedOn, tendersAwarded, winner } from "../measures/award.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const theFirstCandidateWins: Rule<TenderingFacts, Purchase> = {
  id: "tendering/theFirstCandidateWins",
  revision: 1,
  title: {
    zh: "国有资金占控股或者主导地位的项目，确定排名第一的中标候选人为中标人",
    en: "The first candidate wins where state money leads",
  },
  severity: "binds",
  about: tendersAwarded,
  anchor: notifiedOn,
  versions: ofMandatory({
    from: make("2012-02-01"),
    until: null,
    rows: ["TP-13"],
    citations: [cite(TENDERING_REGULATIONS, "第五十五条")],
    confidence: "V1",
    applies: isTrue(stateMoneyLeads),
    requires: isSame(winner, firstStanding),
  }),
}
