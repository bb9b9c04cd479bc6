/** FR-17: a permit is decided on within the days that the law gives after the application. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { CONSTRUCTION_LAW } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { permitAppliedOn, permittedOn, works } from "../worksMeasures.ts"
import { permitDecision } from "../parameters.ts"
import type { Works } from "../works.ts"

export const permitIsDecidedOnInTime: Rule<PreparationFacts, Works> = {
  id: "legalPersonResponsibility/permitIsDecidedOnInTime",
  revision: 1,
  title: {
    zh: "施工许可证在规定期限内颁发",
    en: "A permit is given within the time that the law sets",
  },
  severity: "binds",
  about: works,
  anchor: permittedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: make("2019-04-22"),
      rows: ["FR-17"],
      citations: [cite(CONSTRUCTION_LAW, "第八条")],
      confidence: "M",
      requires: doneWithin(permittedOn, permitAppliedOn, permitDecision),
    },
    {
      from: make("2019-04-23"),
      until: null,
      rows: ["FR-17"],
      citations: [cite(CONSTRUCTION_LAW, "第八条")],
      confidence: "V1",
      requires: doneWithin(permittedOn, permitAppliedOn, permitDecision),
    },
  ],
}
