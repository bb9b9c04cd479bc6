/** FB-02: poverty alleviation money enters the special account within five working days. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { POVERTY_FUNDS } from "../../../law/instruments/reimbursement.ts"
import { type Allotment, allotments, allottedOn, isPovertyAllotment, receivedOn } from "../measures/money.ts"
import { accountPeriod } from "../parameters.ts"
import type { MoneyFacts } from "../record.ts"

export const povertyMoneyReachesItsAccount: Rule<MoneyFacts, Allotment> = {
  id: "reimbursement/povertyMoneyReachesItsAccount",
  revision: 1,
  title: {
    zh: "财政扶贫资金在规定期限内进入专户",
    en: "Poverty alleviation money reaches its account in time",
  },
  severity: "binds",
  about: allotments,
  anchor: allottedOn,
  versions: [
    {
      from: make("2002-01-01"),
      until: make("2011-12-31"),
      rows: ["FB-02"],
      citations: [cite(POVERTY_FUNDS, "第五条至第七条")],
      confidence: "V2",
      applies: isTrue(isPovertyAllotment),
      requires: doneWithin(receivedOn, allottedOn, accountPeriod),
    },
  ],
}
