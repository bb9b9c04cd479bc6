/** SV-11: no more is paid upon a certificate than it certifies. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, isTrue } from "../../../law/Test.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { type Payment, paidOn, payments } from "../../contractManagement/measures/payment.ts"
import { isWorks } from "../../contractManagement/measures/signing.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import { certified, hasCertificate, paidUponCertificate } from "../measures/site.ts"

export const paymentsKeepToTheirCertificate: Rule<ContractFacts, Payment> = {
  id: "constructionSupervision/paymentsKeepToTheirCertificate",
  revision: 1,
  title: {
    zh: "凭支付证书支付的金额不超过证书金额",
    en: "No more is paid than the certificate says",
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
      applies: all(isTrue(isWorks), isTrue(hasCertificate)),
      requires: atMost(paidUponCertificate, certified),
    },
  ],
}
