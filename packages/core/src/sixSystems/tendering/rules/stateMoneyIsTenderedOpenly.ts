/** TB-02c: where all money is the state's, or it is in control, what must be tendered is tendered openly. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isTrue, precedes } from "../../../law/Test.ts"
import { SCOPE_OF_2000 } from "../../../law/instruments/tendering.ts"
import { startedOn, stateMoneyLeads, type TenderingFacts } from "../measures.ts"
import { invitationApprovedOn, isOpenTender, tenders } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"
import { isMandatoryUntil2018 } from "../scope.ts"

export const stateMoneyIsTenderedOpenly: Rule<TenderingFacts, Purchase> = {
  id: "tendering/stateMoneyIsTenderedOpenly",
  revision: 1,
  title: {
    zh: "全部使用国有资金或者国有资金占控股、主导地位的，公开招标",
    en: "What state money pays for is tendered openly",
  },
  severity: "binds",
  about: tenders,
  anchor: startedOn,
  versions: [
    {
      from: make("2000-05-01"),
      until: make("2018-05-31"),
      rows: ["TB-02c"],
      citations: [cite(SCOPE_OF_2000, "第九条")],
      confidence: "V2",
      applies: all(isMandatoryUntil2018, isTrue(stateMoneyLeads)),
      requires: any(isTrue(isOpenTender), precedes(invitationApprovedOn, startedOn)),
    },
  ],
}
