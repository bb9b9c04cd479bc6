/**
 * CP-09: works are not handed over or used before they pass; a road may be opened once it has passed
 * 交工验收.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { CIVIL_CODE, CONSTRUCTION_LAW, QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { precedes } from "../../../law/Test.ts"
import { type CompletionFacts, completions, usableSince, usedOn } from "../measures.ts"
import type { Completion } from "../record.ts"

export const worksAreUsedAfterTheirAcceptance: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/worksAreUsedAfterTheirAcceptance",
  revision: 1,
  title: {
    zh: "工程经验收合格后方可交付使用",
    en: "Works are handed over and used once they have passed their acceptance",
  },
  severity: "binds",
  about: completions,
  anchor: usedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: make("2000-01-29"),
      rows: ["CP-09"],
      citations: [cite(CONSTRUCTION_LAW, "第六十一条")],
      confidence: "V1",
      requires: precedes(usableSince, usedOn),
    },
    {
      from: make("2000-01-30"),
      until: make("2020-12-31"),
      rows: ["CP-09"],
      citations: [cite(CONSTRUCTION_LAW, "第六十一条"), cite(QUALITY_REGULATIONS, "第五十八条")],
      confidence: "V1",
      requires: precedes(usableSince, usedOn),
    },
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["CP-09"],
      citations: [
        cite(CONSTRUCTION_LAW, "第六十一条"),
        cite(QUALITY_REGULATIONS, "第五十八条"),
        cite(CIVIL_CODE, "第七百九十九条"),
      ],
      confidence: "V1",
      requires: precedes(usableSince, usedOn),
    },
  ],
}
