/** TP-16: after the notice of award, and within thirty days of it, the contract is signed. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, notAfter } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import { contractPeriod } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import { contractedOn, notifiedOn, tendersAwarded } from "../measures/award.ts"
import type { Purchase } from "../record.ts"

export const contractsFollowTheNotice: Rule<TenderingFacts, Purchase> = {
  id: "tendering/contractsFollowTheNotice",
  revision: 1,
  title: {
    zh: "自中标通知书发出之日起在规定期限内订立书面合同",
    en: "The contract is signed in time after the notice of award",
  },
  severity: "binds",
  about: tendersAwarded,
  anchor: notifiedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: null,
      rows: ["TP-16"],
      citations: [cite(TENDERING_LAW, "第四十六条")],
      confidence: "V1",
      requires: all(notAfter(notifiedOn, contractedOn), doneWithin(contractedOn, notifiedOn, contractPeriod)),
    },
  ],
}
