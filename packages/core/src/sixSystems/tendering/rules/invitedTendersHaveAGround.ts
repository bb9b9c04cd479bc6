/**
 * TB-07, TB-08: what state money pays for is tendered by invitation only on a lawful ground, as approved.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS, WORKS_TENDERING_OF_2003 } from "../../../law/instruments/tendering.ts"
import { isWorks, startedOn, stateMoneyLeads, type TenderingFacts } from "../measures.ts"
import {
  invitationApprovedOn,
  invitationGroundIsLawful,
  isInvitedTender,
  tenders,
} from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const invitedTendersHaveAGround: Rule<TenderingFacts, Purchase> = {
  id: "tendering/invitedTendersHaveAGround",
  revision: 1,
  title: {
    zh: "邀请招标须有法定情形并经批准、认定",
    en: "Tendering by invitation has a lawful ground",
  },
  severity: "binds",
  about: tenders,
  anchor: startedOn,
  versions: [
    ...ofMandatory({
      from: make("2003-05-01"),
      until: make("2012-01-31"),
      rows: ["TB-08"],
      citations: [cite(WORKS_TENDERING_OF_2003, "第十一条")],
      confidence: "M",
      applies: all(isTrue(isInvitedTender), isTrue(isWorks)),
      requires: precedes(invitationApprovedOn, startedOn),
    }),
    ...ofMandatory({
      from: make("2012-02-01"),
      until: null,
      rows: ["TB-07"],
      citations: [cite(TENDERING_REGULATIONS, "第八条")],
      confidence: "V1",
      applies: all(isTrue(isInvitedTender), isTrue(stateMoneyLeads)),
      requires: isTrue(invitationGroundIsLawful),
    }),
  ],
}
