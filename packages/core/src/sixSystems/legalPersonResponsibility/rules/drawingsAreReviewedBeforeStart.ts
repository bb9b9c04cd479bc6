/** FR-14: working drawings that were not reviewed are not used. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { precedes } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { drawingsPassedOn, startedOn, works } from "../worksMeasures.ts"
import type { Works } from "../works.ts"

export const drawingsAreReviewedBeforeStart: Rule<PreparationFacts, Works> = {
  id: "legalPersonResponsibility/drawingsAreReviewedBeforeStart",
  revision: 1,
  title: {
    zh: "施工图设计文件经审查合格后方可开工使用",
    en: "Works start with drawings that passed their review",
  },
  severity: "binds",
  about: works,
  anchor: startedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["FR-14"],
      citations: [cite(QUALITY_REGULATIONS, "第十一条"), cite(QUALITY_REGULATIONS, "第五十六条（四）")],
      confidence: "V1",
      requires: precedes(drawingsPassedOn, startedOn),
    },
  ],
}
