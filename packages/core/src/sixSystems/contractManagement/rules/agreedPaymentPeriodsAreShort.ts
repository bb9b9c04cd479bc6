/** CT-20: no longer time for payment to a small or medium firm is agreed than sixty days. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, isTrue } from "../../../law/Test.ts"
import { SMALL_FIRMS_OF_2020, SMALL_FIRMS_OF_2025 } from "../../../law/instruments/contractManagement.ts"
import {
  hasPaymentDays,
  isOfPublicBody,
  isWithSmallFirm,
  paymentDays,
  signedOn,
} from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"
import { longestSmallFirmPeriod } from "../settlementParameters.ts"

export const agreedPaymentPeriodsAreShort: Rule<ContractFacts, Contract> = {
  id: "contractManagement/agreedPaymentPeriodsAreShort",
  revision: 1,
  title: {
    zh: "与中小企业约定的付款期限不超过规定期限",
    en: "Agreed times for payment to small and medium firms are short",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2020-09-01"),
      until: make("2025-05-31"),
      rows: ["CT-20"],
      citations: [cite(SMALL_FIRMS_OF_2020, "第八条")],
      confidence: "V1",
      applies: all(isTrue(isWithSmallFirm), isTrue(isOfPublicBody), isTrue(hasPaymentDays)),
      requires: atMost(paymentDays, longestSmallFirmPeriod),
    },
    {
      from: make("2025-06-01"),
      until: null,
      rows: ["CT-20"],
      citations: [cite(SMALL_FIRMS_OF_2025, "第九条")],
      confidence: "V1",
      applies: all(isTrue(isWithSmallFirm), isTrue(isOfPublicBody), isTrue(hasPaymentDays)),
      requires: atMost(paymentDays, longestSmallFirmPeriod),
    },
  ],
}
