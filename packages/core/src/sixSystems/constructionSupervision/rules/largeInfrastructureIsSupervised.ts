/** SV-04: infrastructure of a certain total is supervised. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeast, isTrue, precedes } from "../../../law/Test.ts"
import { SUPERVISION_SCOPE } from "../../../law/instruments/constructionSupervision.ts"
import { isInfrastructure, startedOn, supervisedFrom, totalInvestment } from "../measures/project.ts"
import { infrastructureThreshold } from "../parameters.ts"
import { type Supervision, type SupervisionFacts, theProject } from "../record.ts"

export const largeInfrastructureIsSupervised: Rule<SupervisionFacts, Supervision> = {
  id: "constructionSupervision/largeInfrastructureIsSupervised",
  revision: 1,
  title: {
    zh: "总投资达到标准的基础设施工程实行监理",
    en: "Large infrastructure is supervised",
  },
  severity: "binds",
  about: theProject,
  anchor: startedOn,
  versions: [
    {
      from: make("2001-01-17"),
      until: null,
      rows: ["SV-04"],
      citations: [cite(SUPERVISION_SCOPE, "第七条")],
      confidence: "M",
      applies: all(isTrue(isInfrastructure), atLeast(totalInvestment, infrastructureThreshold)),
      requires: precedes(supervisedFrom, startedOn),
    },
  ],
}
