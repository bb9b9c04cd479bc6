/**
 * CP-14: until 2016 the unit is not dissolved, and its leader and head of finance do not leave, before
 * the final account is approved.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { CAPITAL_FINANCE_RULES_2002 } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, precedes } from "../../../law/Test.ts"
import { accountApprovedOn, departures, isUnitOrLeader, type Leaving, leftOn } from "../accountMeasures.ts"
import type { CompletionFacts } from "../measures.ts"

export const leadersStayForTheAccount: Rule<CompletionFacts, Leaving> = {
  id: "completionAcceptance/leadersStayForTheAccount",
  revision: 1,
  title: {
    zh: "竣工财务决算批复前，建设单位不撤销，项目负责人和财务主管人员不调离",
    en: "The unit, its leader and its head of finance stay until the final account is approved",
  },
  severity: "binds",
  about: departures,
  anchor: leftOn,
  versions: [
    {
      from: make("2002-09-27"),
      until: make("2016-08-31"),
      rows: ["CP-14"],
      citations: [cite(CAPITAL_FINANCE_RULES_2002, "第三十七条")],
      confidence: "V3",
      applies: isTrue(isUnitOrLeader),
      requires: precedes(accountApprovedOn, leftOn),
    },
  ],
}
