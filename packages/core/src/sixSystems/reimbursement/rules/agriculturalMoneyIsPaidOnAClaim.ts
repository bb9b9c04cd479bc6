/**
 * FB-04: agricultural development money is paid upon a claim to the county. Of 2001, 2006 and 2018, in
 * which texts came and went, the days are not known.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, precedes } from "../../../law/Test.ts"
import { AGRICULTURAL_CLAIMS, AGRICULTURAL_FINANCE } from "../../../law/instruments/reimbursement.ts"
import { type Payment, paidOn, payments } from "../../contractManagement/measures/payment.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import { claimFiledOn, isAgriculturalMoney } from "../measures/payment.ts"

export const agriculturalMoneyIsPaidOnAClaim: Rule<ContractFacts, Payment> = {
  id: "reimbursement/agriculturalMoneyIsPaidOnAClaim",
  revision: 1,
  title: {
    zh: "农业综合开发资金实行县级报账",
    en: "Agricultural development money is paid upon a claim",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2002-01-01"),
      until: make("2006-12-31"),
      rows: ["FB-04"],
      citations: [cite(AGRICULTURAL_CLAIMS, "关于县级报账的规定")],
      confidence: "V3",
      applies: isTrue(isAgriculturalMoney),
      requires: precedes(claimFiledOn, paidOn),
    },
    {
      from: make("2007-01-01"),
      until: make("2017-12-31"),
      rows: ["FB-04"],
      citations: [cite(AGRICULTURAL_FINANCE, "第二十二条")],
      confidence: "V3",
      applies: isTrue(isAgriculturalMoney),
      requires: precedes(claimFiledOn, paidOn),
    },
  ],
}
