/** FR-12: whoever gets works has, on the day of the award, a valid certificate that is enough for them. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, notAfter } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import {
  awardedOn,
  awards,
  isConstruction,
  isSufficient,
  type QualifiedAward,
  qualifiedFrom,
  qualifiedUntil,
} from "../partMeasures.ts"

export const contractorsAreQualified: Rule<PreparationFacts, QualifiedAward> = {
  id: "legalPersonResponsibility/contractorsAreQualified",
  revision: 1,
  title: {
    zh: "工程发包给具有相应资质等级的单位，资质在发包之日有效",
    en: "Works go to a firm whose qualification is enough and valid on the day of the award",
  },
  severity: "binds",
  about: awards,
  anchor: awardedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["FR-12"],
      citations: [cite(QUALITY_REGULATIONS, "第七条")],
      confidence: "V1",
      applies: isTrue(isConstruction),
      requires: all(
        isTrue(isSufficient),
        notAfter(qualifiedFrom, awardedOn),
        notAfter(awardedOn, qualifiedUntil),
      ),
    },
  ],
}
