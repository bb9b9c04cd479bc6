/** FB-02: the county has a special account before poverty alleviation money comes in. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, precedes } from "../../../law/Test.ts"
import { POVERTY_FUNDS } from "../../../law/instruments/reimbursement.ts"
import {
  type Allotment,
  accountOpenedOn,
  allotments,
  allottedOn,
  isPovertyAllotment,
  receivedOn,
} from "../measures/money.ts"
import type { MoneyFacts } from "../record.ts"

export const povertyMoneyHasASpecialAccount: Rule<MoneyFacts, Allotment> = {
  id: "reimbursement/povertyMoneyHasASpecialAccount",
  revision: 1,
  title: {
    zh: "财政扶贫资金设立专户管理",
    en: "Poverty alleviation money has a special account",
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
      requires: precedes(accountOpenedOn, receivedOn),
    },
  ],
}
