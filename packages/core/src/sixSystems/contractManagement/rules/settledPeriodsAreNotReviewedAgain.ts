/** CT-12c: what was settled on the way is not reviewed again at the end. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isFalse, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2022 } from "../../../law/instruments/contractManagement.ts"
import { type ReviewedSettlement, redoesPeriods, reviewedSettlements } from "../measures/settlement.ts"
import { isOfPublicClient, isWorks, signedOn } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const settledPeriodsAreNotReviewedAgain: Rule<ContractFacts, ReviewedSettlement> = {
  id: "contractManagement/settledPeriodsAreNotReviewedAgain",
  revision: 1,
  title: {
    zh: "已审定的过程结算竣工后不再重复审核",
    en: "What was settled on the way is not reviewed again",
  },
  severity: "binds",
  about: reviewedSettlements,
  anchor: signedOn,
  versions: [
    {
      from: make("2022-08-01"),
      until: null,
      rows: ["CT-12c"],
      citations: [cite(SETTLEMENT_OF_2022, "二")],
      confidence: "V3",
      applies: all(isTrue(isWorks), isTrue(isOfPublicClient)),
      requires: isFalse(redoesPeriods),
    },
  ],
}
