/** TP-17a, TP-17c: a deposit outlasts its bid by thirty days until 2012-01-31, and ends with it since. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, apart, isSame, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS, WORKS_TENDERING_OF_2003 } from "../../../law/instruments/tendering.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { depositBeyondBids } from "../awardParameters.ts"
import { isGoods, isWorks, type TenderingFacts } from "../measures.ts"
import {
  type Deposit,
  depositBidsValidUntil,
  depositNoticeOn,
  deposits,
  depositValidUntil,
  purchaseOfDeposit,
} from "../measures/deposits.ts"

export const bidDepositsLastAsLongAsBids: Rule<TenderingFacts, Deposit> = {
  id: "tendering/bidDepositsLastAsLongAsBids",
  revision: 1,
  title: {
    zh: "投标保证金有效期与投标有效期相衔接",
    en: "A deposit lasts as long as its bid",
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
      requires: apart(depositBidsValidUntil, depositValidUntil, depositBeyondBids),
    },
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-17c"],
      citations: [cite(TENDERING_REGULATIONS, "第二十六条")],
      confidence: "V1",
      requires: isSame(depositValidUntil, depositBidsValidUntil),
    },
  ],
}
