/** CT-13: the total settlement is reviewed within its time. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import {
  type TotalSettlement,
  totalReviewedOn,
  totalSettlements,
  totalSubmittedOn,
} from "../measures/settlement.ts"
import type { ContractFacts } from "../record.ts"
import { totalReview } from "../settlementParameters.ts"

export const theTotalIsReviewedInTime: Rule<ContractFacts, TotalSettlement> = {
  id: "contractManagement/theTotalIsReviewedInTime",
  revision: 1,
  title: {
    zh: "竣工总结算在规定期限内审查完毕",
    en: "The total settlement is reviewed in time",
  },
  severity: "binds",
  about: totalSettlements,
  anchor: totalSubmittedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-13"],
      citations: [cite(SETTLEMENT_OF_2004, "第十四条（三）")],
      confidence: "V3",
      requires: doneWithin(totalReviewedOn, totalSubmittedOn, totalReview),
    },
  ],
}
