/** CT-20: what is paid late to a small or medium firm bears interest by the day where no rate was agreed. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeastShare, isFalse, isTrue } from "../../../law/Test.ts"
import { SMALL_FIRMS_OF_2020, SMALL_FIRMS_OF_2025 } from "../../../law/instruments/contractManagement.ts"
import {
  type Delivery,
  deliveredOn,
  deliveries,
  isPaidLate,
  lateAmountDays,
  lateInterestPaid,
} from "../measures/delivery.ts"
import { hasLateRate, isOfPublicBody, isWithSmallFirm } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"
import { lateInterest } from "../settlementParameters.ts"

export const latePaymentsBearInterest: Rule<ContractFacts, Delivery> = {
  id: "contractManagement/latePaymentsBearInterest",
  revision: 1,
  title: {
    zh: "逾期向中小企业付款且未约定利率的，按规定日利率支付逾期利息",
    en: "Late payments to small and medium firms bear interest",
  },
  severity: "binds",
  about: deliveries,
  anchor: deliveredOn,
  versions: [
    {
      from: make("2020-09-01"),
      until: make("2025-05-31"),
      rows: ["CT-20"],
      citations: [cite(SMALL_FIRMS_OF_2020, "第十五条")],
      confidence: "V1",
      applies: all(isTrue(isWithSmallFirm), isTrue(isOfPublicBody), isTrue(isPaidLate), isFalse(hasLateRate)),
      requires: atLeastShare(lateInterestPaid, lateInterest, lateAmountDays),
    },
    {
      from: make("2025-06-01"),
      until: null,
      rows: ["CT-20"],
      citations: [cite(SMALL_FIRMS_OF_2025, "关于逾期利息的规定")],
      confidence: "V1",
      applies: all(isTrue(isWithSmallFirm), isTrue(isOfPublicBody), isTrue(isPaidLate), isFalse(hasLateRate)),
      requires: atLeastShare(lateInterestPaid, lateInterest, lateAmountDays),
    },
  ],
}
