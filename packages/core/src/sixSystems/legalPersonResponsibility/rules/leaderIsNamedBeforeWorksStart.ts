/**
 * FR-02: an infrastructure project has, by name, a leader who answers for its quality before its works
 * start.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { INFRASTRUCTURE_QUALITY_NOTICE } from "../../../law/instruments/legalPersonResponsibility.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, precedes } from "../../../law/Test.ts"
import { leaderNamedOn, type PreparationFacts, project, worksStartedOn } from "../measures.ts"
import { isInfrastructure } from "../projectMeasures.ts"
import type { Preparation } from "../preparation.ts"

export const leaderIsNamedBeforeWorksStart: Rule<PreparationFacts, Preparation> = {
  id: "legalPersonResponsibility/leaderIsNamedBeforeWorksStart",
  revision: 1,
  title: {
    zh: "基础设施项目在开工前明确工程质量行政领导责任人",
    en: "An infrastructure project has a named leader responsible for its quality before works start",
  },
  severity: "binds",
  about: project,
  anchor: worksStartedOn,
  versions: [
    {
      from: make("1999-02-13"),
      until: null,
      rows: ["FR-02"],
      citations: [cite(INFRASTRUCTURE_QUALITY_NOTICE, "一（一）")],
      confidence: "V2",
      applies: isTrue(isInfrastructure),
      requires: precedes(leaderNamedOn, worksStartedOn),
    },
  ],
}
