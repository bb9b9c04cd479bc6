/** SV-03: housing estates of a certain floor area, and high or complex housing, are supervised. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atLeast, isTrue, precedes } from "../../../law/Test.ts"
import { SUPERVISION_SCOPE } from "../../../law/instruments/constructionSupervision.ts"
import {
  floorArea,
  isHighRiseOrComplex,
  isHousingEstate,
  startedOn,
  supervisedFrom,
} from "../measures/project.ts"
import { housingThreshold } from "../parameters.ts"
import { type Supervision, type SupervisionFacts, theProject } from "../record.ts"

export const housingEstatesAreSupervised: Rule<SupervisionFacts, Supervision> = {
  id: "constructionSupervision/housingEstatesAreSupervised",
  revision: 1,
  title: {
    zh: "达到标准的住宅小区和高层、结构复杂的住宅实行监理",
    en: "Large housing estates and high or complex housing are supervised",
  },
  severity: "binds",
  about: theProject,
  anchor: startedOn,
  versions: [
    {
      from: make("2001-01-17"),
      until: null,
      rows: ["SV-03"],
      citations: [cite(SUPERVISION_SCOPE, "第五条")],
      confidence: "V2",
      applies: any(
        isTrue(isHighRiseOrComplex),
        all(isTrue(isHousingEstate), atLeast(floorArea, housingThreshold)),
      ),
      requires: precedes(supervisedFrom, startedOn),
    },
  ],
}
