/** TP-17c: a deposit in cash or by cheque comes from the basic account of its bidder. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  type Deposit,
  depositNoticeOn,
  deposits,
  isCashOrCheque,
  isFromBasicAccount,
  purchaseOfDeposit,
} from "../measures/deposits.ts"
import { ofMandatoryParts } from "../scope.ts"

export const cashDepositsComeFromBasicAccounts: Rule<TenderingFacts, Deposit> = {
  id: "tendering/cashDepositsComeFromBasicAccounts",
  revision: 1,
  title: {
    zh: "以现金或者支票形式提交的投标保证金从基本账户转出",
    en: "Cash and cheques come from the basic account of the bidder",
  },
  severity: "binds",
  about: deposits,
  anchor: depositNoticeOn,
  versions: ofMandatoryParts(purchaseOfDeposit, {
    from: make("2012-02-01"),
    until: null,
    rows: ["TP-17c"],
    citations: [cite(TENDERING_REGULATIONS, "第二十六条")],
    confidence: "V1",
    applies: isTrue(isCashOrCheque),
    requires: isTrue(isFromBasicAccount),
  }),
}
