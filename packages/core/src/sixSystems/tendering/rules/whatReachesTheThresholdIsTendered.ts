import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { SCOPE_OF_2000, SCOPE_OF_2018 } from "../../../law/instruments/tendering.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, isTrue } from "../../../law/Test.ts"
import { isTendered, isWaived, purchases, startedOn, type TenderingFacts } from "../measures.ts"
import type { Purchase } from "../record.ts"
import { isMandatorySince2018, isMandatoryUntil2018 } from "../scope.ts"

const requires = any(isTrue(isTendered), isTrue(isWaived))

/** TB-02a, TB-02b, TB-03a, TB-03c: what reaches the threshold is tendered, or has a lawful ground not to be. */
export const whatReachesTheThresholdIsTendered: Rule<TenderingFacts, Purchase> = {
  id: "tendering/whatReachesTheThresholdIsTendered",
  revision: 1,
  title: {
    zh: "达到规模标准的采购依法招标，或者有不招标的法定情形",
    en: "A purchase that reaches the threshold is tendered, or has a lawful ground for no tender",
  },
  severity: "binds",
  about: purchases,
  anchor: startedOn,
  versions: [
    {
      from: make("2000-05-01"),
      until: make("2018-05-31"),
      rows: ["TB-02a", "TB-02b"],
      citations: [cite(SCOPE_OF_2000, "第七条")],
      confidence: "V2",
      applies: isMandatoryUntil2018,
      requires,
    },
    {
      from: make("2018-06-01"),
      until: null,
      rows: ["TB-03a", "TB-03c"],
      citations: [cite(SCOPE_OF_2018, "第五条")],
      confidence: "V2",
      applies: isMandatorySince2018,
      requires,
    },
  ],
}
