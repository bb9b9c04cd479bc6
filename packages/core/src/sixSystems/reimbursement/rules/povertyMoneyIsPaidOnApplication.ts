/**
 * FB-01: poverty alleviation money is paid on an application with plan, progress and vouchers that the
 * finance department has approved. Of 2001 and 2012, in which it came and went, the days are not known.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { POVERTY_FUNDS } from "../../../law/instruments/reimbursement.ts"
import { type Payment, paidOn, payments } from "../../contractManagement/measures/payment.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import {
  claimFiledOn,
  financeApprovedOn,
  hasPlanProgressAndVouchers,
  isPovertyMoney,
} from "../measures/payment.ts"

export const povertyMoneyIsPaidOnApplication: Rule<ContractFacts, Payment> = {
  id: "reimbursement/povertyMoneyIsPaidOnApplication",
  revision: 1,
  title: {
    zh: "财政扶贫资金凭申请、用款计划、进度和凭据经财政部门审核后支付",
    en: "Poverty alleviation money is paid on an approved application",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2002-01-01"),
      until: make("2011-12-31"),
      rows: ["FB-01"],
      citations: [cite(POVERTY_FUNDS, "第二条至第四条")],
      confidence: "V2",
      applies: isTrue(isPovertyMoney),
      requires: all(
        precedes(claimFiledOn, paidOn),
        isTrue(hasPlanProgressAndVouchers),
        precedes(financeApprovedOn, paidOn),
      ),
    },
  ],
}
