/** TP-16: the same thirty days hold for government procurement without a tender. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, isFalse, isTrue, notAfter } from "../../../law/Test.ts"
import { PROCUREMENT_LAW } from "../../../law/instruments/acrossSystems.ts"
import { governmentContractPeriod } from "../awardParameters.ts"
import { isGovernmentProcurement, type TenderingFacts } from "../measures.ts"
import { awarded, contractedOn, notifiedOn } from "../measures/award.ts"
import { isTendered } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"

export const governmentContractsFollowTheNotice: Rule<TenderingFacts, Purchase> = {
  id: "tendering/governmentContractsFollowTheNotice",
  revision: 1,
  title: {
    zh: "政府采购自中标、成交通知书发出之日起在规定期限内签订合同",
    en: "A contract of government procurement is signed in time after the notice",
  },
  severity: "binds",
  about: awarded,
  anchor: notifiedOn,
  versions: [
    {
      from: make("2003-01-01"),
      until: null,
      rows: ["TP-16"],
      citations: [cite(PROCUREMENT_LAW, "第四十六条")],
      confidence: "V1",
      applies: all(isTrue(isGovernmentProcurement), isFalse(isTendered)),
      requires: all(
        notAfter(notifiedOn, contractedOn),
        doneWithin(contractedOn, notifiedOn, governmentContractPeriod),
      ),
    },
  ],
}
