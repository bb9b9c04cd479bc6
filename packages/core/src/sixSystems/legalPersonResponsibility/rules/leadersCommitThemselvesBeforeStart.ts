/**
 * FR-18: the project leaders of five parties have signed for quality for life, and were authorised,
 * before works start.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import {
  COMMITMENT_NOTICE,
  PROJECT_LEADER_MEASURES,
} from "../../../law/instruments/legalPersonResponsibility.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeast, isTrue } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { isBuildingOrMunicipal } from "../projectMeasures.ts"
import { authorisedCount, committedCount, startedOn, works } from "../worksMeasures.ts"
import { committedParties } from "../parameters.ts"
import type { Works } from "../works.ts"

export const leadersCommitThemselvesBeforeStart: Rule<PreparationFacts, Works> = {
  id: "legalPersonResponsibility/leadersCommitThemselvesBeforeStart",
  revision: 1,
  title: {
    zh: "开工前五方责任主体项目负责人签署授权书和质量终身责任承诺书",
    en: "The leaders of five parties are authorised and commit themselves for life before works start",
  },
  severity: "binds",
  about: works,
  anchor: startedOn,
  versions: [
    {
      from: make("2014-08-25"),
      until: null,
      rows: ["FR-18"],
      citations: [
        cite(PROJECT_LEADER_MEASURES, "关于承诺书的规定"),
        cite(COMMITMENT_NOTICE, "关于授权书和承诺书的规定"),
      ],
      confidence: "M",
      applies: isTrue(isBuildingOrMunicipal),
      requires: all(atLeast(committedCount, committedParties), atLeast(authorisedCount, committedParties)),
    },
  ],
}
