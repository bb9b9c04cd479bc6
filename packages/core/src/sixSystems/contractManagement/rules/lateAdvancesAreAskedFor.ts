/** CT-11b: for an advance that is late the contractor asks within ten days after it was due. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, doneWithin, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { advanceDemandedOn, advanceDueOn, type Stop, stops } from "../measures/execution.ts"
import { lastDayForAdvance } from "../measures/payment.ts"
import { isWorks } from "../measures/signing.ts"
import { advanceDemand } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const lateAdvancesAreAskedFor: Rule<ContractFacts, Stop> = {
  id: "contractManagement/lateAdvancesAreAskedFor",
  revision: 1,
  title: {
    zh: "发包人不按约定预付的，承包人在到期后规定期限内发出要求预付的通知",
    en: "For an advance that is late the contractor asks in time",
  },
  severity: "binds",
  about: stops,
  anchor: advanceDemandedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-11b"],
      citations: [cite(SETTLEMENT_OF_2004, "第十二条（二）")],
      confidence: "V2",
      applies: isTrue(isWorks),
      // The advance is due by the later of two days: as in theAdvanceIsPaidInTime, either will do.
      requires: any(
        doneWithin(advanceDemandedOn, advanceDueOn, advanceDemand),
        doneWithin(advanceDemandedOn, lastDayForAdvance, advanceDemand),
      ),
    },
  ],
}
