/**
 * SV-09: before supervision begins the contractor is told in writing who supervises, what, and with which
 * powers.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { CONSTRUCTION_LAW } from "../../../law/instruments/acrossSystems.ts"
import { informedOn, isInformedInFull, isSupervised, startedOn } from "../measures/project.ts"
import { type Supervision, type SupervisionFacts, theProject } from "../record.ts"

export const contractorsKnowTheSupervision: Rule<SupervisionFacts, Supervision> = {
  id: "constructionSupervision/contractorsKnowTheSupervision",
  revision: 1,
  title: {
    zh: "实施监理前将监理单位、内容、权限书面通知施工单位",
    en: "The contractor is told in writing of the supervision",
  },
  severity: "binds",
  about: theProject,
  anchor: startedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: null,
      rows: ["SV-09"],
      citations: [cite(CONSTRUCTION_LAW, "第三十三条")],
      confidence: "V1",
      applies: isTrue(isSupervised),
      requires: all(precedes(informedOn, startedOn), isTrue(isInformedInFull)),
    },
  ],
}
