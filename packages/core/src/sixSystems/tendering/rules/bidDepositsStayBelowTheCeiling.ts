/** TP-17a: a deposit is 800,000 yuan at most; for works that went on after 2012. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, atMost, isTrue } from "../../../law/Test.ts"
import { WORKS_TENDERING_OF_2003 } from "../../../law/instruments/tendering.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { depositMost } from "../awardParameters.ts"
import { isGoods, isWorks, type TenderingFacts } from "../measures.ts"
import {
  type Deposit,
  depositAmount,
  depositNoticeOn,
  deposits,
  purchaseOfDeposit,
} from "../measures/deposits.ts"

export const bidDepositsStayBelowTheCeiling: Rule<TenderingFacts, Deposit> = {
  id: "tendering/bidDepositsStayBelowTheCeiling",
  revision: 1,
  title: {
    zh: "投标保证金不超过最高数额",
    en: "A deposit stays below its ceiling",
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
      requires: atMost(depositAmount, depositMost),
    },
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-17a"],
      citations: [cite(WORKS_TENDERING_OF_2003, "第三十七条")],
      confidence: "V3",
      applies: seenFrom(isTrue(isWorks), purchaseOfDeposit),
      requires: atMost(depositAmount, depositMost),
    },
  ],
}
