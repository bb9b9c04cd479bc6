/** SV-16: what the chief supervision engineer may not delegate bears the chief's own signature. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { SUPERVISION_NORM_OF_2013 } from "../../../law/instruments/constructionSupervision.ts"
import { type Form, formSignedOn, forms, isSignedByChief } from "../measures/firm.ts"
import type { SupervisionFacts } from "../record.ts"

export const theChiefSignsTheirOwnForms: Rule<SupervisionFacts, Form> = {
  id: "constructionSupervision/theChiefSignsTheirOwnForms",
  revision: 1,
  title: {
    zh: "不得委托的监理文件由总监理工程师本人签署",
    en: "The chief supervision engineer signs what may not be delegated",
  },
  severity: "binds",
  about: forms,
  anchor: formSignedOn,
  versions: [
    {
      from: make("2014-03-01"),
      until: null,
      rows: ["SV-16"],
      citations: [cite(SUPERVISION_NORM_OF_2013, "3.2.2")],
      confidence: "M",
      requires: isTrue(isSignedByChief),
    },
  ],
}
