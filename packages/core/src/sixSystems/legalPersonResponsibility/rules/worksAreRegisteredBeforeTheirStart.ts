/**
 * FR-13: works are registered with the quality station before their start; before 2019-04-23 before
 * their permit.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { precedes } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { permittedOrStartedOn, registeredOn, startedOn, works } from "../worksMeasures.ts"
import type { Works } from "../works.ts"

export const worksAreRegisteredBeforeTheirStart: Rule<PreparationFacts, Works> = {
  id: "legalPersonResponsibility/worksAreRegisteredBeforeTheirStart",
  revision: 1,
  title: {
    zh: "开工前办理工程质量监督手续",
    en: "Works are registered with the quality station before they start",
  },
  severity: "binds",
  about: works,
  anchor: startedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: make("2019-04-22"),
      rows: ["FR-13"],
      citations: [cite(QUALITY_REGULATIONS, "第十三条")],
      confidence: "M",
      requires: precedes(registeredOn, permittedOrStartedOn),
    },
    {
      from: make("2019-04-23"),
      until: null,
      rows: ["FR-13"],
      citations: [cite(QUALITY_REGULATIONS, "第十三条")],
      confidence: "V1",
      requires: precedes(registeredOn, startedOn),
    },
  ],
}
