/**
 * TB-01, TB-02a, TB-02b, TB-03a to TB-03d: what is in scope and reaches the threshold is tendered, or has a
 * lawful ground not to be.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, isTrue } from "../../../law/Test.ts"
import {
  LIST_OF_2018,
  SCOPE_OF_2000,
  SCOPE_OF_2018,
  TENDERING_LAW,
} from "../../../law/instruments/tendering.ts"
import { purchases, startedOn, type TenderingFacts } from "../measures.ts"
import { isTendered, isWaivedSince2018, isWaivedUntil2012, isWaivedUntil2018 } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"
import { isMandatorySince2018, isMandatorySinceList, isMandatoryUntil2018 } from "../scope.ts"

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
      from: make("2000-01-01"),
      until: make("2000-04-30"),
      rows: ["TB-01"],
      citations: [cite(TENDERING_LAW, "第三条")],
      confidence: "V1",
      applies: isMandatoryUntil2018,
      requires: any(isTrue(isTendered), isTrue(isWaivedUntil2012)),
    },
    {
      from: make("2000-05-01"),
      until: make("2012-01-31"),
      rows: ["TB-01", "TB-02a", "TB-02b"],
      citations: [cite(SCOPE_OF_2000, "第七条"), cite(TENDERING_LAW, "第三条")],
      confidence: "V2",
      applies: isMandatoryUntil2018,
      requires: any(isTrue(isTendered), isTrue(isWaivedUntil2012)),
    },
    {
      from: make("2012-02-01"),
      until: make("2018-05-31"),
      rows: ["TB-01", "TB-02a", "TB-02b"],
      citations: [cite(SCOPE_OF_2000, "第七条"), cite(TENDERING_LAW, "第三条")],
      confidence: "V2",
      applies: isMandatoryUntil2018,
      requires: any(isTrue(isTendered), isTrue(isWaivedUntil2018)),
    },
    {
      from: make("2018-06-01"),
      until: make("2018-06-05"),
      rows: ["TB-01", "TB-03a", "TB-03b", "TB-03c"],
      citations: [cite(SCOPE_OF_2018, "第五条"), cite(SCOPE_OF_2018, "第二条")],
      confidence: "V2",
      applies: isMandatorySince2018,
      requires: any(isTrue(isTendered), isTrue(isWaivedSince2018)),
    },
    {
      from: make("2018-06-06"),
      until: null,
      rows: ["TB-01", "TB-03a", "TB-03b", "TB-03c", "TB-03d"],
      citations: [cite(SCOPE_OF_2018, "第五条"), cite(SCOPE_OF_2018, "第二条"), cite(LIST_OF_2018, "第二条")],
      confidence: "V2",
      applies: isMandatorySinceList,
      requires: any(isTrue(isTendered), isTrue(isWaivedSince2018)),
    },
  ],
}
