/** SV-01: works of the classes that the regulations name are supervised from their start. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isTrue, precedes } from "../../../law/Test.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import {
  isHousingEstate,
  isLargeOrMedium,
  isPublicUtility,
  isStateKeyProject,
  startedOn,
  supervisedFrom,
  usesForeignMoney,
} from "../measures/project.ts"
import { type Supervision, type SupervisionFacts, theProject } from "../record.ts"

export const worksOfTheFiveClassesAreSupervised: Rule<SupervisionFacts, Supervision> = {
  id: "constructionSupervision/worksOfTheFiveClassesAreSupervised",
  revision: 1,
  title: {
    zh: "国家规定必须监理的五类工程实行监理",
    en: "Works of the five classes are supervised",
  },
  severity: "binds",
  about: theProject,
  anchor: startedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["SV-01"],
      citations: [cite(QUALITY_REGULATIONS, "第十二条")],
      confidence: "V1",
      applies: any(
        isTrue(isStateKeyProject),
        isTrue(usesForeignMoney),
        isTrue(isHousingEstate),
        all(isTrue(isPublicUtility), isTrue(isLargeOrMedium)),
      ),
      requires: precedes(supervisedFrom, startedOn),
    },
  ],
}
