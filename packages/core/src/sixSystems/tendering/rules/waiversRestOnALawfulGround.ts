/** TB-02d, TB-05, TB-06: what must be tendered is not tendered only on a ground that the law names. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { SCOPE_OF_2000, TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  isWaivedSince2018,
  isWaivedUntil2012,
  isWaivedUntil2018,
  waivedOn,
  waivers,
} from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const waiversRestOnALawfulGround: Rule<TenderingFacts, Purchase> = {
  id: "tendering/waiversRestOnALawfulGround",
  revision: 1,
  title: {
    zh: "依法必须招标的采购，不招标的须有法定情形",
    en: "What must be tendered is left untendered only on a lawful ground",
  },
  severity: "binds",
  about: waivers,
  anchor: waivedOn,
  versions: [
    ...ofMandatory({
      from: make("2000-01-01"),
      until: make("2000-04-30"),
      rows: ["TB-05"],
      citations: [cite(TENDERING_LAW, "第六十六条")],
      confidence: "V1",
      requires: isTrue(isWaivedUntil2012),
    }),
    ...ofMandatory({
      from: make("2000-05-01"),
      until: make("2012-01-31"),
      rows: ["TB-02d", "TB-05"],
      citations: [cite(TENDERING_LAW, "第六十六条"), cite(SCOPE_OF_2000, "第八条")],
      confidence: "V1",
      requires: isTrue(isWaivedUntil2012),
    }),
    ...ofMandatory({
      from: make("2012-02-01"),
      until: make("2018-05-31"),
      rows: ["TB-02d", "TB-05", "TB-06"],
      citations: [
        cite(TENDERING_LAW, "第六十六条"),
        cite(SCOPE_OF_2000, "第八条"),
        cite(TENDERING_REGULATIONS, "第九条"),
      ],
      confidence: "V1",
      requires: isTrue(isWaivedUntil2018),
    }),
    ...ofMandatory({
      from: make("2018-06-01"),
      until: null,
      rows: ["TB-05", "TB-06"],
      citations: [cite(TENDERING_LAW, "第六十六条"), cite(TENDERING_REGULATIONS, "第九条")],
      confidence: "V1",
      requires: isTrue(isWaivedSince2018),
    }),
  ],
}
