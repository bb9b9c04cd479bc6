/** FB-11: money that was carried over for more than two years is taken back. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, moreThan } from "../../../law/Test.ts"
import { STOCK_FUNDS } from "../../../law/instruments/reimbursement.ts"
import { type UnusedMoney, isTakenBack, treatedOn, unusedMoney, yearsCarried } from "../measures/money.ts"
import { yearsInStock } from "../parameters.ts"
import type { MoneyFacts } from "../record.ts"

export const staleMoneyIsTakenBack: Rule<MoneyFacts, UnusedMoney> = {
  id: "reimbursement/staleMoneyIsTakenBack",
  revision: 1,
  title: {
    zh: "结转两年以上的资金予以收回",
    en: "Money carried over for more than two years is taken back",
  },
  severity: "binds",
  about: unusedMoney,
  anchor: treatedOn,
  versions: [
    {
      from: make("2014-12-30"),
      until: null,
      rows: ["FB-11"],
      citations: [cite(STOCK_FUNDS, "关于结转两年以上资金的规定")],
      confidence: "M",
      applies: moreThan(yearsCarried, yearsInStock),
      requires: isTrue(isTakenBack),
    },
  ],
}
