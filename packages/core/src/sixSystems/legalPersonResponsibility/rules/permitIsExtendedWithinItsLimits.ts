/**
 * FR-16: a start is put off twice at most, each time for three months at most, and it is
 * asked for before the time runs out.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { CONSTRUCTION_LAW } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atMost, doneWithin, notAfter } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import {
  type Extension,
  extensionAppliedOn,
  extensionBeginsOn,
  extensionGrantedOn,
  extensionOrdinal,
  extensions,
  extensionUntil,
} from "../worksMeasures.ts"
import { permitExtension, permitExtensionCount } from "../parameters.ts"

export const permitIsExtendedWithinItsLimits: Rule<PreparationFacts, Extension> = {
  id: "legalPersonResponsibility/permitIsExtendedWithinItsLimits",
  revision: 1,
  title: {
    zh: "施工许可延期在期满前申请，次数和每次期限不超过规定",
    en: "An extension is asked for before a permit runs out, so often and for so long as the law allows",
  },
  severity: "binds",
  about: extensions,
  anchor: extensionGrantedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: null,
      rows: ["FR-16"],
      citations: [cite(CONSTRUCTION_LAW, "第九条")],
      confidence: "V1",
      requires: all(
        atMost(extensionOrdinal, permitExtensionCount),
        any(notAfter(extensionGrantedOn, extensionBeginsOn), notAfter(extensionAppliedOn, extensionBeginsOn)),
        doneWithin(extensionUntil, extensionBeginsOn, permitExtension),
      ),
    },
  ],
}
