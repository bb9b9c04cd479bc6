/**
 * TP-17d, TP-17e: a deposit in government procurement of goods and services is one per cent of the estimate
 * at most, since 2015-03-01 two per cent of the budget and not in cash.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMostShare, isFalse, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { PROCUREMENT_TENDERS_OF_2004 } from "../../../law/instruments/tendering.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { governmentDepositShareMost } from "../awardParameters.ts"
import { isGovernmentGoodsOrServices, type TenderingFacts } from "../measures.ts"
import {
  type Deposit,
  depositAmount,
  depositEstimate,
  depositNoticeOn,
  deposits,
  isDepositCash,
  purchaseOfDeposit,
} from "../measures/deposits.ts"

export const governmentDepositsStayWithinLimits: Rule<TenderingFacts, Deposit> = {
  id: "tendering/governmentDepositsStayWithinLimits",
  revision: 1,
  title: {
    zh: "政府采购货物和服务投标保证金不超过规定比例，不以现金提交",
    en: "Deposits in government procurement stay within their limits",
  },
  severity: "binds",
  about: deposits,
  anchor: depositNoticeOn,
  versions: [
    {
      from: make("2004-09-11"),
      until: make("2015-02-28"),
      rows: ["TP-17d"],
      citations: [cite(PROCUREMENT_TENDERS_OF_2004, "第三十六条")],
      confidence: "V3",
      applies: seenFrom(isTrue(isGovernmentGoodsOrServices), purchaseOfDeposit),
      requires: atMostShare(depositAmount, governmentDepositShareMost, depositEstimate),
    },
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TP-17e"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第三十三条")],
      confidence: "V1",
      applies: seenFrom(isTrue(isGovernmentGoodsOrServices), purchaseOfDeposit),
      requires: all(
        atMostShare(depositAmount, governmentDepositShareMost, depositEstimate),
        isFalse(isDepositCash),
      ),
    },
  ],
}
