/** TP-18: within five days of the contract deposits go back, with interest. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, isFalse, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { depositReturn } from "../awardParameters.ts"
import { isGovernmentGoodsOrServices, type TenderingFacts } from "../measures.ts"
import {
  type Deposit,
  depositContractedOn,
  depositReturnedOn,
  deposits,
  isInterestReturned,
  purchaseOfDeposit,
} from "../measures/deposits.ts"

const isBack = all(
  doneWithin(depositReturnedOn, depositContractedOn, depositReturn),
  isTrue(isInterestReturned),
)

export const bidDepositsGoBackInTime: Rule<TenderingFacts, Deposit> = {
  id: "tendering/bidDepositsGoBackInTime",
  revision: 1,
  title: {
    zh: "签订合同后在规定期限内退还投标保证金及银行同期存款利息",
    en: "Deposits go back in time, with interest",
  },
  severity: "binds",
  about: deposits,
  anchor: depositContractedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: make("2015-02-28"),
      rows: ["TP-18"],
      citations: [cite(TENDERING_REGULATIONS, "第五十七条")],
      confidence: "V1",
      requires: isBack,
    },
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TP-18"],
      citations: [cite(TENDERING_REGULATIONS, "第五十七条")],
      confidence: "V1",
      applies: seenFrom(isFalse(isGovernmentGoodsOrServices), purchaseOfDeposit),
      requires: isBack,
    },
  ],
}
