/** TB-07: to an invited tender three are invited at least. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { atLeast, isTrue } from "../../../law/Test.ts"
import { TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { startedOn, type TenderingFacts } from "../measures.ts"
import { invitedCount, isInvitedTender, tenders } from "../measures/tendering.ts"
import { fewestInvited } from "../parameters.ts"
import type { Purchase } from "../record.ts"

export const threeAreInvited: Rule<TenderingFacts, Purchase> = {
  id: "tendering/threeAreInvited",
  revision: 1,
  title: {
    zh: "邀请招标向三个以上特定的投标人发出邀请",
    en: "Three at least are invited to an invited tender",
  },
  severity: "binds",
  about: tenders,
  anchor: startedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TB-07"],
      citations: [cite(TENDERING_LAW, "第十七条"), cite(TENDERING_REGULATIONS, "第八条")],
      confidence: "V1",
      applies: isTrue(isInvitedTender),
      requires: atLeast(invitedCount, fewestInvited),
    },
  ],
}
