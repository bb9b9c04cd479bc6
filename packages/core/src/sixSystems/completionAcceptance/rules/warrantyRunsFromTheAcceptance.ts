/** CP-11: a warranty runs from the day on which the acceptance was passed. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isSame } from "../../../law/Test.ts"
import { warrantyBeginsOn, warrantyKnownOn } from "../afterMeasures.ts"
import { type CompletionFacts, completions, passedOn } from "../measures.ts"
import type { Completion } from "../record.ts"

export const warrantyRunsFromTheAcceptance: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/warrantyRunsFromTheAcceptance",
  revision: 1,
  title: {
    zh: "保修期自竣工验收合格之日起计算",
    en: "A warranty runs from the day on which the works passed",
  },
  severity: "binds",
  about: completions,
  anchor: warrantyKnownOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["CP-11"],
      citations: [cite(QUALITY_REGULATIONS, "第四十条")],
      confidence: "V1",
      requires: isSame(warrantyBeginsOn, passedOn),
    },
  ],
}
