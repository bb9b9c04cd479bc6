/** CT-11c: without a contract, or before the works can start, no advance is paid. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { type Payment, isAdvance, paidOn, payments, readyOn } from "../measures/payment.ts"
import { isWorks, signedOn } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const advancesFollowContractAndPermit: Rule<ContractFacts, Payment> = {
  id: "contractManagement/advancesFollowContractAndPermit",
  revision: 1,
  title: {
    zh: "未签订合同或者不具备施工条件的，不预付工程款",
    en: "No advance is paid before the contract and before the works can start",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-11c"],
      citations: [cite(SETTLEMENT_OF_2004, "第十二条（三）")],
      confidence: "V2",
      applies: all(isTrue(isAdvance), isTrue(isWorks)),
      requires: all(precedes(signedOn, paidOn), precedes(readyOn, paidOn)),
    },
  ],
}
