/** TP-10: experts are drawn at random from the library, unless the project is a special one. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { committeeFormedOn, isDrawnAtRandom, isSpecial, withCommittee } from "../measures/evaluation.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const expertsAreDrawnAtRandom: Rule<TenderingFacts, Purchase> = {
  id: "tendering/expertsAreDrawnAtRandom",
  revision: 1,
  title: {
    zh: "除特殊招标项目外，评标专家随机抽取确定",
    en: "Experts are drawn at random",
  },
  severity: "binds",
  about: withCommittee,
  anchor: committeeFormedOn,
  versions: ofMandatory({
    from: make("2012-02-01"),
    until: null,
    rows: ["TP-10"],
    citations: [cite(TENDERING_REGULATIONS, "第四十六条")],
    confidence: "V1",
    requires: any(isTrue(isDrawnAtRandom), isTrue(isSpecial)),
  }),
}
