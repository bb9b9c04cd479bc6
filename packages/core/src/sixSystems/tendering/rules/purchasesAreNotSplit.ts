/** TB-04: what is of one kind is not cut into parts below the threshold that reach it together. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isFalse, isTrue, not } from "../../../law/Test.ts"
import { TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { isOnListOf2018, purchases, type TenderingFacts } from "../measures.ts"
import { areKindsKnown, awardedOn, sumOfAlike, sumOfPerhapsAlike, worth } from "../measures/splitting.ts"
import { isTendered, isWaivedAtAll } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"
import { isInScopeUntil2018, isPaidByState, reachesThreshold } from "../scope.ts"

/** Only what is below its threshold by itself, and was made without a tender or a ground for none. */
const isPart = [not(reachesThreshold(worth)), isFalse(isTendered), isFalse(isWaivedAtAll)]

/** Of what may be of one kind it is not known; it is left open where it decides. */
const isWhole = all(
  not(reachesThreshold(sumOfAlike)),
  any(not(reachesThreshold(sumOfPerhapsAlike)), isTrue(areKindsKnown)),
)

export const purchasesAreNotSplit: Rule<TenderingFacts, Purchase> = {
  id: "tendering/purchasesAreNotSplit",
  revision: 1,
  title: {
    zh: "同类采购不化整为零规避招标",
    en: "Purchases of one kind are not split to stay below the threshold",
  },
  severity: "advises",
  about: purchases,
  anchor: awardedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: make("2012-01-31"),
      rows: ["TB-04"],
      citations: [cite(TENDERING_LAW, "第四条")],
      confidence: "V1",
      applies: all(isInScopeUntil2018, ...isPart),
      requires: isWhole,
    },
    {
      from: make("2012-02-01"),
      until: make("2018-05-31"),
      rows: ["TB-04"],
      citations: [cite(TENDERING_LAW, "第四条"), cite(TENDERING_REGULATIONS, "第二十四条")],
      confidence: "V1",
      applies: all(isInScopeUntil2018, ...isPart),
      requires: isWhole,
    },
    {
      from: make("2018-06-01"),
      until: make("2018-06-05"),
      rows: ["TB-04"],
      citations: [cite(TENDERING_LAW, "第四条"), cite(TENDERING_REGULATIONS, "第二十四条")],
      confidence: "V1",
      applies: all(isPaidByState, ...isPart),
      requires: isWhole,
    },
    {
      from: make("2018-06-06"),
      until: null,
      rows: ["TB-04"],
      citations: [cite(TENDERING_LAW, "第四条"), cite(TENDERING_REGULATIONS, "第二十四条")],
      confidence: "V1",
      applies: all(any(isPaidByState, isTrue(isOnListOf2018)), ...isPart),
      requires: isWhole,
    },
  ],
}
