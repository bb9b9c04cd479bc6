/**
 * SV-17: a chief supervision engineer has three projects at most, and more than one with the client's
 * written consent.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atMost, isTrue } from "../../../law/Test.ts"
import { SUPERVISION_NORM_OF_2013 } from "../../../law/instruments/constructionSupervision.ts"
import { type Appointment, appointedOn, appointments, hasConsent, projectCount } from "../measures/firm.ts"
import { projectsOfAChief, projectsWithoutConsent } from "../parameters.ts"
import type { SupervisionFacts } from "../record.ts"

export const chiefEngineersHaveFewProjects: Rule<SupervisionFacts, Appointment> = {
  id: "constructionSupervision/chiefEngineersHaveFewProjects",
  revision: 1,
  title: {
    zh: "总监理工程师兼任经书面同意且不超过规定项数",
    en: "A chief supervision engineer has few projects, with consent",
  },
  severity: "binds",
  about: appointments,
  anchor: appointedOn,
  versions: [
    {
      from: make("2014-03-01"),
      until: null,
      rows: ["SV-17"],
      citations: [cite(SUPERVISION_NORM_OF_2013, "3.1.5")],
      confidence: "M",
      requires: any(
        atMost(projectCount, projectsWithoutConsent),
        all(atMost(projectCount, projectsOfAChief), isTrue(hasConsent)),
      ),
    },
  ],
}
