/** FB-18: no more is paid for work than was done and measured (虚列投资完成额). */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, isTrue } from "../../../law/Test.ts"
import { FISCAL_OFFENCES_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import {
  type Payment,
  isProgress,
  measuredByThen,
  paidForWorkSoFar,
  paidOn,
  payments,
} from "../../contractManagement/measures/payment.ts"
import { isWorks } from "../../contractManagement/measures/signing.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"

export const paymentsStayWithinTheWorkMeasured: Rule<ContractFacts, Payment> = {
  id: "reimbursement/paymentsStayWithinTheWorkMeasured",
  revision: 1,
  title: {
    zh: "累计支付的进度款不超过确认的完成工程价款",
    en: "No more is paid for work than was measured",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2005-02-01"),
      until: null,
      rows: ["FB-18"],
      citations: [cite(FISCAL_OFFENCES_REGULATIONS, "第九条")],
      confidence: "V1",
      applies: all(isTrue(isProgress), isTrue(isWorks)),
      requires: atMost(paidForWorkSoFar, measuredByThen),
    },
  ],
}
