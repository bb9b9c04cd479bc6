/** SV-08: who was appointed supervises, and nobody else. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isSame } from "../../../law/Test.ts"
import { CONSTRUCTION_LAW, QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { type Visit, firmAppointed, firmOnSite, visitedOn, visits } from "../measures/firm.ts"
import type { SupervisionFacts } from "../record.ts"

export const supervisionIsNotPassedOn: Rule<SupervisionFacts, Visit> = {
  id: "constructionSupervision/supervisionIsNotPassedOn",
  revision: 2,
  title: {
    zh: "监理单位不转让监理业务",
    en: "Who was appointed to supervise does so",
  },
  severity: "binds",
  about: visits,
  anchor: visitedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: make("2000-01-29"),
      rows: ["SV-08"],
      citations: [cite(CONSTRUCTION_LAW, "第三十一条、第三十四条")],
      confidence: "V1",
      requires: isSame(firmOnSite, firmAppointed),
    },
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["SV-08"],
      citations: [
        cite(CONSTRUCTION_LAW, "第三十一条、第三十四条"),
        cite(QUALITY_REGULATIONS, "第三十四条、第三十五条"),
      ],
      confidence: "V1",
      requires: isSame(firmOnSite, firmAppointed),
    },
  ],
}
