/** SV-02: public utilities of a certain total are supervised. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeast, isTrue, precedes } from "../../../law/Test.ts"
import { SUPERVISION_SCOPE } from "../../../law/instruments/constructionSupervision.ts"
import { isPublicUtility, startedOn, supervisedFrom, totalInvestment } from "../measures/project.ts"
import { utilityThreshold } from "../parameters.ts"
import { type Supervision, type SupervisionFacts, theProject } from "../record.ts"

export const largeUtilitiesAreSupervised: Rule<SupervisionFacts, Supervision> = {
  id: "constructionSupervision/largeUtilitiesAreSupervised",
  revision: 1,
  title: {
    zh: "总投资达到标准的公用事业工程实行监理",
    en: "Large public utilities are supervised",
  },
  severity: "binds",
  about: theProject,
  anchor: startedOn,
  versions: [
    {
      from: make("2001-01-17"),
      until: null,
      rows: ["SV-02"],
      citations: [cite(SUPERVISION_SCOPE, "第四条")],
      confidence: "V2",
      applies: all(isTrue(isPublicUtility), atLeast(totalInvestment, utilityThreshold)),
      requires: precedes(supervisedFrom, startedOn),
    },
  ],
}
