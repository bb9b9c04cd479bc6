/** CP-17: a hand-over names who receives the assets, and who looks after them. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { CAPITAL_FINANCE_RULES } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import { handedOverOn, hasRecipient, hasSteward } from "../afterMeasures.ts"
import { type CompletionFacts, completions } from "../measures.ts"
import type { Completion } from "../record.ts"

export const handOverNamesWhoLooksAfterTheWorks: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/handOverNamesWhoLooksAfterTheWorks",
  revision: 1,
  title: {
    zh: "资产移交明确接收单位和管护主体",
    en: "A hand-over names who receives the assets and who looks after them",
  },
  severity: "binds",
  about: completions,
  anchor: handedOverOn,
  versions: [
    {
      from: make("2016-09-01"),
      until: null,
      rows: ["CP-17"],
      citations: [cite(CAPITAL_FINANCE_RULES, "第四十一条至第四十六条")],
      confidence: "M",
      requires: all(isTrue(hasRecipient), isTrue(hasSteward)),
    },
  ],
}
