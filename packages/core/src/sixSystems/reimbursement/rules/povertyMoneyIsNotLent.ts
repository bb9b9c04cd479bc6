/** FB-02: poverty alleviation money is not lent. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isFalse, isTrue } from "../../../law/Test.ts"
import { POVERTY_FUNDS } from "../../../law/instruments/reimbursement.ts"
import { type Payment, paidOn, payments } from "../../contractManagement/measures/payment.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import { isLoan, isPovertyMoney } from "../measures/payment.ts"

export const povertyMoneyIsNotLent: Rule<ContractFacts, Payment> = {
  id: "reimbursement/povertyMoneyIsNotLent",
  revision: 1,
  title: {
    zh: "财政扶贫资金不得出借",
    en: "Poverty alleviation money is not lent",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2002-01-01"),
      until: make("2011-12-31"),
      rows: ["FB-02"],
      citations: [cite(POVERTY_FUNDS, "第五条至第七条、第九条")],
      confidence: "V2",
      applies: isTrue(isPovertyMoney),
      requires: isFalse(isLoan),
    },
  ],
}
