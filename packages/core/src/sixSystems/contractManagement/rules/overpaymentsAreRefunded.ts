/** CT-12b: what a public client had paid beyond the settled price is given back within thirty days. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2022 } from "../../../law/instruments/contractManagement.ts"
import {
  type ReviewedSettlement,
  isOverpaid,
  refundedOn,
  reviewedSettlements,
  settlementReviewedOn,
} from "../measures/settlement.ts"
import { isOfPublicClient, isWorks, signedOn } from "../measures/signing.ts"
import { overpaymentRefund } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const overpaymentsAreRefunded: Rule<ContractFacts, ReviewedSettlement> = {
  id: "contractManagement/overpaymentsAreRefunded",
  revision: 1,
  title: {
    zh: "结算后在规定期限内退还超付的工程款",
    en: "What was overpaid is given back after the settlement",
  },
  severity: "binds",
  about: reviewedSettlements,
  anchor: signedOn,
  versions: [
    {
      from: make("2022-08-01"),
      until: null,
      rows: ["CT-12b"],
      citations: [cite(SETTLEMENT_OF_2022, "一、四")],
      confidence: "V2",
      applies: all(isTrue(isWorks), isTrue(isOfPublicClient), isTrue(isOverpaid)),
      requires: doneWithin(refundedOn, settlementReviewedOn, overpaymentRefund),
    },
  ],
}
