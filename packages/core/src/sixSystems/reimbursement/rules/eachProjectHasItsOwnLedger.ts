/** FB-17: a project has books of its own by the day of its first payment. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { precedes } from "../../../law/Test.ts"
import { CAPITAL_FINANCE_RULES, CAPITAL_FINANCE_RULES_2002 } from "../../../law/instruments/acrossSystems.ts"
import { firstPaidOn, ledgerOpenedOn } from "../measures/money.ts"
import { type Money, type MoneyFacts, theMoney } from "../record.ts"

export const eachProjectHasItsOwnLedger: Rule<MoneyFacts, Money> = {
  id: "reimbursement/eachProjectHasItsOwnLedger",
  revision: 1,
  title: {
    zh: "按项目单独核算，设立专账",
    en: "Each project has books of its own",
  },
  severity: "binds",
  about: theMoney,
  anchor: firstPaidOn,
  versions: [
    {
      from: make("2002-09-27"),
      until: make("2016-08-31"),
      rows: ["FB-17"],
      citations: [cite(CAPITAL_FINANCE_RULES_2002, "关于单独建账、单独核算的规定")],
      confidence: "M",
      requires: precedes(ledgerOpenedOn, firstPaidOn),
    },
    {
      from: make("2016-09-01"),
      until: null,
      rows: ["FB-17"],
      citations: [cite(CAPITAL_FINANCE_RULES, "第七条")],
      confidence: "V2",
      requires: precedes(ledgerOpenedOn, firstPaidOn),
    },
  ],
}
