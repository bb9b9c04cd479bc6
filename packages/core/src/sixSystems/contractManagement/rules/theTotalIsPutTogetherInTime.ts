/** CT-13: the settlements of all units are put together soon after the last of them is settled. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import {
  type TotalSettlement,
  lastUnitReviewedOn,
  totalSettlements,
  totalSubmittedOn,
} from "../measures/settlement.ts"
import type { ContractFacts } from "../record.ts"
import { totalCompilation } from "../settlementParameters.ts"

export const theTotalIsPutTogetherInTime: Rule<ContractFacts, TotalSettlement> = {
  id: "contractManagement/theTotalIsPutTogetherInTime",
  revision: 1,
  title: {
    zh: "最后一个单项工程结算确认后在规定期限内编制总结算",
    en: "The total settlement is put together in time",
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
      requires: doneWithin(totalSubmittedOn, lastUnitReviewedOn, totalCompilation),
    },
  ],
}
