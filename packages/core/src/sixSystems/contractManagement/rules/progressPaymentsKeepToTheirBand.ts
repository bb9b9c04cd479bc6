/** CT-12a: what has been paid for the work done is within its band of the value that was measured. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atLeastShare, atMostShare, isFalse, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import {
  type Payment,
  isProgress,
  isSignedUnderOldTerms,
  measuredByThen,
  paidForWorkSoFar,
  paidOn,
  payments,
} from "../measures/payment.ts"
import { isOfPublicClient, isWorks } from "../measures/signing.ts"
import { progressCeiling, progressFloor } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const progressPaymentsKeepToTheirBand: Rule<ContractFacts, Payment> = {
  id: "contractManagement/progressPaymentsKeepToTheirBand",
  revision: 1,
  title: {
    zh: "累计支付的进度款占确认工程价款的比例在规定比例之间",
    en: "Progress payments are within their band of the work measured",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-12a"],
      citations: [cite(SETTLEMENT_OF_2004, "第十三条")],
      confidence: "M",
      applies: all(
        isTrue(isProgress),
        isTrue(isWorks),
        any(isFalse(isOfPublicClient), isSignedUnderOldTerms),
      ),
      requires: all(
        atLeastShare(paidForWorkSoFar, progressFloor, measuredByThen),
        atMostShare(paidForWorkSoFar, progressCeiling, measuredByThen),
      ),
    },
  ],
}
