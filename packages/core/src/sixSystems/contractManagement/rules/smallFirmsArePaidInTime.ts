/**
 * CT-20: agencies and public institutions pay a small or medium firm within thirty days of the delivery, or
 * as agreed within sixty.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, doneWithin, isFalse, isTrue } from "../../../law/Test.ts"
import { SMALL_FIRMS_OF_2020, SMALL_FIRMS_OF_2025 } from "../../../law/instruments/contractManagement.ts"
import {
  type Delivery,
  deliveredOn,
  deliveries,
  deliveryPaidOn,
  paymentRunsFrom,
} from "../measures/delivery.ts"
import { hasPaymentDays, isOfPublicBody, isWithSmallFirm, paymentDays } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"
import { longestSmallFirmPeriod, smallFirmPeriod } from "../settlementParameters.ts"

const paidInTime = any(
  all(isFalse(hasPaymentDays), doneWithin(deliveryPaidOn, paymentRunsFrom, smallFirmPeriod)),
  all(
    isTrue(hasPaymentDays),
    doneWithin(deliveryPaidOn, paymentRunsFrom, paymentDays),
    doneWithin(deliveryPaidOn, paymentRunsFrom, longestSmallFirmPeriod),
  ),
)

export const smallFirmsArePaidInTime: Rule<ContractFacts, Delivery> = {
  id: "contractManagement/smallFirmsArePaidInTime",
  revision: 1,
  title: {
    zh: "机关、事业单位在规定或者约定期限内向中小企业付款",
    en: "Small and medium firms are paid in time",
  },
  severity: "binds",
  about: deliveries,
  anchor: deliveredOn,
  versions: [
    {
      from: make("2020-09-01"),
      until: make("2025-05-31"),
      rows: ["CT-20"],
      citations: [cite(SMALL_FIRMS_OF_2020, "第八条、第九条")],
      confidence: "V1",
      applies: all(isTrue(isWithSmallFirm), isTrue(isOfPublicBody)),
      requires: paidInTime,
    },
    {
      from: make("2025-06-01"),
      until: null,
      rows: ["CT-20"],
      citations: [cite(SMALL_FIRMS_OF_2025, "第九条、第十条")],
      confidence: "V1",
      applies: all(isTrue(isWithSmallFirm), isTrue(isOfPublicBody)),
      requires: paidInTime,
    },
  ],
}
