/** SV-08: who supervises is qualified for the works. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { CONSTRUCTION_LAW, QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { type Appointment, appointedOn, appointments, isFirmQualified } from "../measures/firm.ts"
import type { SupervisionFacts } from "../record.ts"

export const theSupervisionFirmIsQualified: Rule<SupervisionFacts, Appointment> = {
  id: "constructionSupervision/theSupervisionFirmIsQualified",
  revision: 2,
  title: {
    zh: "监理单位具备相应资质",
    en: "The supervision firm is qualified",
  },
  severity: "binds",
  about: appointments,
  anchor: appointedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: make("2000-01-29"),
      rows: ["SV-08"],
      citations: [cite(CONSTRUCTION_LAW, "第三十一条、第三十四条")],
      confidence: "V1",
      requires: isTrue(isFirmQualified),
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
      requires: isTrue(isFirmQualified),
    },
  ],
}
