/** TP-17a, TP-17c: a deposit is two per cent at most, of the bid until 2012-01-31, of the estimate since. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, atMostShare, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS, WORKS_TENDERING_OF_2003 } from "../../../law/instruments/tendering.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { depositShareOfBidMost, depositShareOfEstimateMost } from "../awardParameters.ts"
import { isGoods, isWorks, type TenderingFacts } from "../measures.ts"
import {
  bidPrice,
  type Deposit,
  depositAmount,
  depositEstimate,
  depositNoticeOn,
  deposits,
  purchaseOfDeposit,
} from "../measures/deposits.ts"

export const bidDepositsKeepToTheirShare: Rule<TenderingFacts, Deposit> = {
  id: "tendering/bidDepositsKeepToTheirShare",
  revision: 1,
  title: {
    zh: "投标保证金不超过规定比例",
    en: "A deposit keeps to its share of the bid or of the estimate",
  },
  severity: "binds",
  about: deposits,
  anchor: depositNoticeOn,
  versions: [
    {
      from: make("2003-05-01"),
      until: make("2012-01-31"),
      rows: ["TP-17a"],
      citations: [cite(WORKS_TENDERING_OF_2003, "第三十七条")],
      confidence: "V3",
      applies: seenFrom(any(isTrue(isWorks), isTrue(isGoods)), purchaseOfDeposit),
      requires: atMostShare(depositAmount, depositShareOfBidMost, bidPrice),
    },
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-17c"],
      citations: [cite(TENDERING_REGULATIONS, "第二十六条")],
      confidence: "V1",
      requires: atMostShare(depositAmount, depositShareOfEstimateMost, depositEstimate),
    },
  ],
}
