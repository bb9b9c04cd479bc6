/** SV-08: who supervises is not related to the contractor or to suppliers, and is none of them. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isFalse } from "../../../law/Test.ts"
import { CONSTRUCTION_LAW, QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import {
  type Appointment,
  appointedOn,
  appointments,
  isContractorItself,
  isRelated,
} from "../measures/firm.ts"
import type { SupervisionFacts } from "../record.ts"

export const theSupervisionFirmIsUnrelated: Rule<SupervisionFacts, Appointment> = {
  id: "constructionSupervision/theSupervisionFirmIsUnrelated",
  revision: 2,
  title: {
    zh: "监理单位与施工单位、供应单位没有隶属或者其他利害关系",
    en: "The supervision firm is unrelated to contractor and suppliers",
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
      requires: all(isFalse(isRelated), isFalse(isContractorItself)),
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
      requires: all(isFalse(isRelated), isFalse(isContractorItself)),
    },
  ],
}
