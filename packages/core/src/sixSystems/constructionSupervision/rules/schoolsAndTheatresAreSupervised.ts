/** SV-04: schools, theatres and stadiums are supervised whatever they cost. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, isTrue, precedes } from "../../../law/Test.ts"
import { SUPERVISION_SCOPE } from "../../../law/instruments/constructionSupervision.ts"
import { isSchool, isTheatreOrStadium, startedOn, supervisedFrom } from "../measures/project.ts"
import { type Supervision, type SupervisionFacts, theProject } from "../record.ts"

export const schoolsAndTheatresAreSupervised: Rule<SupervisionFacts, Supervision> = {
  id: "constructionSupervision/schoolsAndTheatresAreSupervised",
  revision: 1,
  title: {
    zh: "学校、影剧院、体育场馆工程不论规模实行监理",
    en: "Schools, theatres and stadiums of any size are supervised",
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
      applies: any(isTrue(isSchool), isTrue(isTheatreOrStadium)),
      requires: precedes(supervisedFrom, startedOn),
    },
  ],
}
