/**
 * SV-07: a project of the programme, however small, has supervision or an office that was approved to watch
 * instead.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, precedes } from "../../../law/Test.ts"
import { PROGRAMME_OF_2010 } from "../../../law/instruments/constructionSupervision.ts"
import { startedOn, substitutedFrom, supervisedFrom } from "../measures/project.ts"
import { type Supervision, type SupervisionFacts, theProject } from "../record.ts"

export const everyProjectIsWatchedOver: Rule<SupervisionFacts, Supervision> = {
  id: "constructionSupervision/everyProjectIsWatchedOver",
  revision: 1,
  title: {
    zh: "民生工程项目实行监理或者批准由有关单位派驻监督",
    en: "Every project of the programme has supervision, or an approved substitute",
  },
  severity: "advises",
  about: theProject,
  anchor: startedOn,
  versions: [
    {
      from: make("2010-01-01"),
      until: null,
      rows: ["SV-07"],
      citations: [cite(PROGRAMME_OF_2010, "关于实行“六制”的要求")],
      confidence: "M",
      requires: any(precedes(supervisedFrom, startedOn), precedes(substitutedFrom, startedOn)),
    },
  ],
}
