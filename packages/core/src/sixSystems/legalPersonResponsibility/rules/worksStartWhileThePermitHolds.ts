/**
 * FR-16: works start within three months of their permit, or within the time for which that was
 * extended.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { CONSTRUCTION_LAW } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, doneBy, doneWithin, isFalse, isTrue } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import {
  extendedUntil,
  isExtended,
  isPermitted,
  permittedOn,
  startedOn,
  startedOrPermittedOn,
  works,
} from "../worksMeasures.ts"
import { permitLife } from "../parameters.ts"
import type { Works } from "../works.ts"

export const worksStartWhileThePermitHolds: Rule<PreparationFacts, Works> = {
  id: "legalPersonResponsibility/worksStartWhileThePermitHolds",
  revision: 1,
  title: {
    zh: "自领取施工许可证之日起在规定期限内开工，延期的在延期内开工",
    en: "Works start while their permit holds",
  },
  severity: "binds",
  about: works,
  anchor: startedOrPermittedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: null,
      rows: ["FR-16"],
      citations: [cite(CONSTRUCTION_LAW, "第九条")],
      confidence: "V1",
      applies: isTrue(isPermitted),
      requires: any(
        all(isFalse(isExtended), doneWithin(startedOn, permittedOn, permitLife)),
        all(isTrue(isExtended), doneBy(startedOn, extendedUntil)),
      ),
    },
  ],
}
