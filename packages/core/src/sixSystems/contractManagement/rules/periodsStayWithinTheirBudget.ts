/**
 * CT-12c: where the works are settled on the way, no more is paid than the approved budget of the part that
 * is done.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2022 } from "../../../law/instruments/contractManagement.ts"
import { type SettledPeriod, budgetOfPeriod, paidForPeriod, settledPeriods } from "../measures/settlement.ts"
import { isOfPublicClient, isWorks, signedOn } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const periodsStayWithinTheirBudget: Rule<ContractFacts, SettledPeriod> = {
  id: "contractManagement/periodsStayWithinTheirBudget",
  revision: 1,
  title: {
    zh: "过程结算的支付不超过已完工部分对应的批准概（预）算",
    en: "Settlements on the way stay within the approved budget of what is done",
  },
  severity: "binds",
  about: settledPeriods,
  anchor: signedOn,
  versions: [
    {
      from: make("2022-08-01"),
      until: null,
      rows: ["CT-12c"],
      citations: [cite(SETTLEMENT_OF_2022, "二")],
      confidence: "V3",
      applies: all(isTrue(isWorks), isTrue(isOfPublicClient)),
      requires: atMost(paidForPeriod, budgetOfPeriod),
    },
  ],
}
