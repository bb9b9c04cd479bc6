/** SV-11: without the chief supervision engineer's signature nothing is paid for works. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { type Payment, isOfThePrice, paidOn, payments } from "../../contractManagement/measures/payment.ts"
import { isWorks } from "../../contractManagement/measures/signing.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import { certifiedOn, isCertifiedByChief, isWorkSupervised } from "../measures/site.ts"

export const paymentsAreSignedByTheChief: Rule<ContractFacts, Payment> = {
  id: "constructionSupervision/paymentsAreSignedByTheChief",
  revision: 1,
  title: {
    zh: "未经总监理工程师签字不拨付工程款",
    en: "No payment without the chief supervision engineer's signature",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["SV-11"],
      citations: [cite(QUALITY_REGULATIONS, "第三十七条")],
      confidence: "V1",
      applies: all(isTrue(isWorks), isTrue(isOfThePrice), isTrue(isWorkSupervised)),
      requires: all(precedes(certifiedOn, paidOn), isTrue(isCertifiedByChief)),
    },
  ],
}
