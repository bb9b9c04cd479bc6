/** CT-22: between two payments for labour lies no more than a month. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, isFalse, isTrue } from "../../../law/Test.ts"
import { WAGES_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import {
  type Payment,
  isFirstOfItsKind,
  isForLabour,
  labourPaidBefore,
  paidOn,
  payments,
} from "../measures/payment.ts"
import { isWorks } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"
import { labourInterval } from "../settlementParameters.ts"

export const labourIsPaidForMonthly: Rule<ContractFacts, Payment> = {
  id: "contractManagement/labourIsPaidForMonthly",
  revision: 1,
  title: {
    zh: "人工费用按不超过规定期限的周期拨付",
    en: "Labour is paid for every month",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2020-05-01"),
      until: null,
      rows: ["CT-22"],
      citations: [cite(WAGES_REGULATIONS, "第二十四条")],
      confidence: "V1",
      applies: all(isTrue(isForLabour), isTrue(isWorks), isFalse(isFirstOfItsKind)),
      requires: doneWithin(paidOn, labourPaidBefore, labourInterval),
    },
  ],
}
