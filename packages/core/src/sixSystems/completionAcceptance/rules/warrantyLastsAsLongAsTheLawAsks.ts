/**
 * CP-11: each part of the works is warranted for the design life, five years, two seasons or two
 * years, as the law asks.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atLeast, isTrue } from "../../../law/Test.ts"
import {
  isFittings,
  isHeating,
  isStructure,
  isWaterproofing,
  warrantedOn,
  warrantySeasons,
  type WarrantyTerm,
  warrantyTerms,
  warrantyYears,
} from "../afterMeasures.ts"
import type { CompletionFacts } from "../measures.ts"
import { designLife } from "../../legalPersonResponsibility/projectMeasures.ts"
import { fittingsWarranty, heatingWarranty, waterproofingWarranty } from "../parameters.ts"

export const warrantyLastsAsLongAsTheLawAsks: Rule<CompletionFacts, WarrantyTerm> = {
  id: "completionAcceptance/warrantyLastsAsLongAsTheLawAsks",
  revision: 1,
  title: {
    zh: "保修期限不低于法定最低保修期限",
    en: "Each part of the works is warranted as long as the law asks",
  },
  severity: "binds",
  about: warrantyTerms,
  anchor: warrantedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["CP-11"],
      citations: [cite(QUALITY_REGULATIONS, "第四十条")],
      confidence: "V1",
      requires: any(
        all(isTrue(isStructure), atLeast(warrantyYears, designLife)),
        all(isTrue(isWaterproofing), atLeast(warrantyYears, waterproofingWarranty)),
        all(isTrue(isHeating), atLeast(warrantySeasons, heatingWarranty)),
        all(isTrue(isFittings), atLeast(warrantyYears, fittingsWarranty)),
      ),
    },
  ],
}
