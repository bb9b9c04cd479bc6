/**
 * FB-06: money of a project is transferred, not handed over in cash, and rests on lawful invoices. The row
 * gives no day; it is looked at from 2000 on, and only advises.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import { PROVINCIAL_CLAIMS } from "../../../law/instruments/reimbursement.ts"
import { type Payment, paidOn, payments } from "../../contractManagement/measures/payment.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import { hasInvoice, isTransfer } from "../measures/payment.ts"

export const moneyIsTransferredUponInvoices: Rule<ContractFacts, Payment> = {
  id: "reimbursement/moneyIsTransferredUponInvoices",
  revision: 1,
  title: {
    zh: "资金转账支付，不支付现金，不以白条入账",
    en: "Money is transferred, upon lawful invoices",
  },
  severity: "advises",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: null,
      rows: ["FB-06"],
      citations: [cite(PROVINCIAL_CLAIMS, "关于转账支付和报账票据的规定")],
      confidence: "V3",
      requires: all(isTrue(isTransfer), isTrue(hasInvoice)),
    },
  ],
}
