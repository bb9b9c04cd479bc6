/** SV-15a, SV-15b: forms of supervision follow the norm in force on the day of their signature. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import {
  SUPERVISION_NORM_OF_2000,
  SUPERVISION_NORM_OF_2013,
} from "../../../law/instruments/constructionSupervision.ts"
import { type Form, followsNormOf2000, followsNormOf2013, formSignedOn, forms } from "../measures/firm.ts"
import type { SupervisionFacts } from "../record.ts"

export const formsFollowTheNormInForce: Rule<SupervisionFacts, Form> = {
  id: "constructionSupervision/formsFollowTheNormInForce",
  revision: 1,
  title: {
    zh: "监理文件采用现行监理规范的表式",
    en: "Forms of supervision follow the norm in force",
  },
  severity: "advises",
  about: forms,
  anchor: formSignedOn,
  versions: [
    {
      from: make("2001-05-01"),
      until: make("2014-02-28"),
      rows: ["SV-15a"],
      citations: [cite(SUPERVISION_NORM_OF_2000, "监理工作基本表式")],
      confidence: "V3",
      requires: isTrue(followsNormOf2000),
    },
    {
      from: make("2014-03-01"),
      until: null,
      rows: ["SV-15b"],
      citations: [cite(SUPERVISION_NORM_OF_2013, "监理工作基本表式")],
      confidence: "M",
      requires: isTrue(followsNormOf2013),
    },
  ],
}
