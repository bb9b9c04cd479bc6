/** FR-03: whoever a later paper takes for the owner is the legal person of that time, in whichever code. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isSame } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { actedOn, legalPersonThen, namedOwner, ownerMentions, type Part } from "../partMeasures.ts"
import type { Mention } from "../preparation.ts"

export const ownerIsTheLegalPerson: Rule<PreparationFacts, Part<Mention>> = {
  id: "legalPersonResponsibility/ownerIsTheLegalPerson",
  revision: 1,
  title: {
    zh: "各环节文件中的建设单位与项目单位一致",
    en: "Whoever later papers name as the owner is the legal person of the project",
  },
  severity: "advises",
  about: ownerMentions,
  anchor: actedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["FR-03"],
      citations: [cite(TENDERING_LAW, "第八条"), cite(QUALITY_REGULATIONS, "第七条、第十六条")],
      confidence: "M",
      requires: isSame(namedOwner, legalPersonThen),
    },
  ],
}
