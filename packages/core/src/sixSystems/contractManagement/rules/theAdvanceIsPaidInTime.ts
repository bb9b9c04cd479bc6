/** CT-11b: the advance is paid within a month of the signing, or a week ahead of the agreed start. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, doneBy, doneWithin, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { advanceAnchor, advancePaidOn, lastDayForAdvance } from "../measures/payment.ts"
import { hasAdvance, isWorks, signedOn } from "../measures/signing.ts"
import { advancePeriod } from "../parameters.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const theAdvanceIsPaidInTime: Rule<ContractFacts, Contract> = {
  id: "contractManagement/theAdvanceIsPaidInTime",
  revision: 1,
  title: {
    zh: "预付款在合同签订后一个月内或者约定开工日期前七日支付",
    en: "The advance is paid in time",
  },
  severity: "binds",
  about: contracts,
  anchor: advanceAnchor,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-11b"],
      citations: [cite(SETTLEMENT_OF_2004, "第十二条（二）")],
      confidence: "V2",
      applies: all(isTrue(isWorks), isTrue(hasAdvance)),
      requires: any(
        doneWithin(advancePaidOn, signedOn, advancePeriod),
        doneBy(advancePaidOn, lastDayForAdvance),
      ),
    },
  ],
}
