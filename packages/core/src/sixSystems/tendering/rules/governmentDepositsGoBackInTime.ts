/**
 * TP-17e: in government procurement losers have their deposits back five working days after the notice, the
 * winner five after the contract.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { governmentDepositReturn } from "../awardParameters.ts"
import { isGovernmentGoodsOrServices, type TenderingFacts } from "../measures.ts"
import {
  type Deposit,
  depositDueFrom,
  depositNoticeOn,
  depositReturnedOn,
  deposits,
  purchaseOfDeposit,
} from "../measures/deposits.ts"

export const governmentDepositsGoBackInTime: Rule<TenderingFacts, Deposit> = {
  id: "tendering/governmentDepositsGoBackInTime",
  revision: 1,
  title: {
    zh: "政府采购货物和服务投标保证金按期退还",
    en: "Deposits in government procurement go back in time",
  },
  severity: "binds",
  about: deposits,
  anchor: depositNoticeOn,
  versions: [
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TP-17e"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第三十三条")],
      confidence: "V1",
      applies: seenFrom(isTrue(isGovernmentGoodsOrServices), purchaseOfDeposit),
      requires: doneWithin(depositReturnedOn, depositDueFrom, governmentDepositReturn),
    },
  ],
}
