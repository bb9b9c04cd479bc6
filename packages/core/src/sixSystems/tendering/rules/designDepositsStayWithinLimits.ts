/** TP-17b: a deposit for survey or design is two per cent of the bid at most, and 100,000 yuan. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, atMostShare, isTrue } from "../../../law/Test.ts"
import { DESIGN_TENDERING_OF_2003 } from "../../../law/instruments/tendering.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { designDepositMost, designDepositShareMost } from "../awardParameters.ts"
import { isSurveyOrDesign, type TenderingFacts } from "../measures.ts"
import {
  bidPrice,
  type Deposit,
  depositAmount,
  depositNoticeOn,
  deposits,
  purchaseOfDeposit,
} from "../measures/deposits.ts"

export const designDepositsStayWithinLimits: Rule<TenderingFacts, Deposit> = {
  id: "tendering/designDepositsStayWithinLimits",
  revision: 1,
  title: {
    zh: "勘察设计投标保证金不超过规定比例和数额",
    en: "Deposits for survey and design stay within their limits",
  },
  severity: "binds",
  about: deposits,
  anchor: depositNoticeOn,
  versions: [
    {
      from: make("2003-08-01"),
      until: null,
      rows: ["TP-17b"],
      citations: [cite(DESIGN_TENDERING_OF_2003, "第二十四条")],
      confidence: "V3",
      applies: seenFrom(isTrue(isSurveyOrDesign), purchaseOfDeposit),
      requires: all(
        atMostShare(depositAmount, designDepositShareMost, bidPrice),
        atMost(depositAmount, designDepositMost),
      ),
    },
  ],
}
