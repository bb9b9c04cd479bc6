/**
 * FR-01: a commercial project of a state unit, large or medium, has its legal person before its works
 * start.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { LEGAL_PERSON_RULES } from "../../../law/instruments/legalPersonResponsibility.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { legalPersonNamedOn, type PreparationFacts, project, worksStartedOn } from "../measures.ts"
import { isCommercial, isLargeOrMedium, isOfStateUnit } from "../projectMeasures.ts"
import type { Preparation } from "../preparation.ts"

export const legalPersonIsNamedBeforeWorksStart: Rule<PreparationFacts, Preparation> = {
  id: "legalPersonResponsibility/legalPersonIsNamedBeforeWorksStart",
  revision: 1,
  title: {
    zh: "国有单位经营性大中型项目在开工前设立项目法人",
    en: "A large or medium commercial project of a state unit has its legal person before works start",
  },
  severity: "binds",
  about: project,
  anchor: worksStartedOn,
  versions: [
    {
      from: make("1996-04-06"),
      until: null,
      rows: ["FR-01"],
      citations: [cite(LEGAL_PERSON_RULES, "关于适用范围和项目法人设立的规定")],
      confidence: "V3",
      applies: all(isTrue(isOfStateUnit), isTrue(isCommercial), isTrue(isLargeOrMedium)),
      requires: precedes(legalPersonNamedOn, worksStartedOn),
    },
  ],
}
