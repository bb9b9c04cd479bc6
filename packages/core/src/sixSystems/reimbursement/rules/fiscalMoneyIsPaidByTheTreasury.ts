/** FB-07: all fiscal spending is paid by the treasury. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { BUDGET_LAW } from "../../../law/instruments/reimbursement.ts"
import { type Payment, paidOn, payments } from "../../contractManagement/measures/payment.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import { isByTreasury, isFiscalMoney } from "../measures/payment.ts"

export const fiscalMoneyIsPaidByTheTreasury: Rule<ContractFacts, Payment> = {
  id: "reimbursement/fiscalMoneyIsPaidByTheTreasury",
  revision: 1,
  title: {
    zh: "政府全部支出实行国库集中支付",
    en: "Fiscal money is paid by the treasury",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2015-01-01"),
      until: null,
      rows: ["FB-07"],
      citations: [cite(BUDGET_LAW, "第六十一条")],
      confidence: "V1",
      applies: isTrue(isFiscalMoney),
      requires: isTrue(isByTreasury),
    },
  ],
}
