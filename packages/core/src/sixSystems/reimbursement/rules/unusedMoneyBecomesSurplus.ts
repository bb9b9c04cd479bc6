/** FB-10: money that is unused at the end of the year after its own is surplus. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { atLeast, isTrue } from "../../../law/Test.ts"
import { BUDGET_LAW } from "../../../law/instruments/reimbursement.ts"
import { type UnusedMoney, isSurplus, treatedOn, unusedMoney, yearEndsUnused } from "../measures/money.ts"
import { yearsToSurplus } from "../parameters.ts"
import type { MoneyFacts } from "../record.ts"

export const unusedMoneyBecomesSurplus: Rule<MoneyFacts, UnusedMoney> = {
  id: "reimbursement/unusedMoneyBecomesSurplus",
  revision: 1,
  title: {
    zh: "连续两年未用完的资金作为结余资金管理",
    en: "Money unused at the end of the next year is surplus",
  },
  severity: "binds",
  about: unusedMoney,
  anchor: treatedOn,
  versions: [
    {
      from: make("2015-01-01"),
      until: null,
      rows: ["FB-10"],
      citations: [cite(BUDGET_LAW, "第四十二条")],
      confidence: "V1",
      applies: atLeast(yearEndsUnused, yearsToSurplus),
      requires: isTrue(isSurplus),
    },
  ],
}
