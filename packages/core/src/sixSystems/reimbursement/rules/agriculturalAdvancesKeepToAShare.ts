/** FB-05: at the start no more than 30 % of a contract is prepaid out of agricultural development money. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMostShare, isTrue } from "../../../law/Test.ts"
import { AGRICULTURAL_DETAIL } from "../../../law/instruments/reimbursement.ts"
import { type Payment, isAdvance, paidOn, payments } from "../../contractManagement/measures/payment.ts"
import { price } from "../../contractManagement/measures/signing.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import { advancesSoFar, isAgriculturalMoney } from "../measures/payment.ts"
import { agriculturalAdvance } from "../parameters.ts"

export const agriculturalAdvancesKeepToAShare: Rule<ContractFacts, Payment> = {
  id: "reimbursement/agriculturalAdvancesKeepToAShare",
  revision: 1,
  title: {
    zh: "农业综合开发项目预付资金不超过合同价的规定比例",
    en: "Advances of agricultural development money keep to their share",
  },
  severity: "binds",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("2008-12-01"),
      until: make("2017-12-31"),
      rows: ["FB-05"],
      citations: [cite(AGRICULTURAL_DETAIL, "第八条")],
      confidence: "V2",
      applies: all(isTrue(isAgriculturalMoney), isTrue(isAdvance)),
      requires: atMostShare(advancesSoFar, agriculturalAdvance, price),
    },
  ],
}
