/**
 * CT-11b: for want of an advance the contractor stops no sooner than fourteen days after the notice that
 * asked for it.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { type Stop, advanceDemandedOn, stoppedOn, stops } from "../measures/execution.ts"
import { isWorks } from "../measures/signing.ts"
import { stopNotice } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const worksStopAfterNotice: Rule<ContractFacts, Stop> = {
  id: "contractManagement/worksStopAfterNotice",
  revision: 1,
  title: {
    zh: "发出要求预付通知满规定期限后方可停止施工",
    en: "For want of an advance works stop only after notice",
  },
  severity: "binds",
  about: stops,
  anchor: stoppedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-11b"],
      citations: [cite(SETTLEMENT_OF_2004, "第十二条（二）")],
      confidence: "V2",
      applies: isTrue(isWorks),
      requires: apart(advanceDemandedOn, stoppedOn, stopNotice),
    },
  ],
}
