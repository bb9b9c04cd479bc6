/**
 * CP-10: the day of completion is that on which the acceptance was passed; of the report where the
 * owner put it off; of the use where that came first.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { COURTS_OF_2004, COURTS_OF_2020 } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isSame } from "../../../law/Test.ts"
import {
  type CompletionFacts,
  completions,
  filedOn,
  realCompletionOn,
  statedCompletionOn,
} from "../measures.ts"
import type { Completion } from "../record.ts"

export const filedCompletionDayIsTheRealOne: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/filedCompletionDayIsTheRealOne",
  revision: 1,
  title: {
    zh: "填报的竣工日期与依法认定的竣工日期一致",
    en: "The day of completion that is filed is the one that the law has",
  },
  severity: "advises",
  about: completions,
  anchor: filedOn,
  versions: [
    {
      from: make("2005-01-01"),
      until: make("2020-12-31"),
      rows: ["CP-10"],
      citations: [cite(COURTS_OF_2004, "第十四条")],
      confidence: "V1",
      requires: isSame(statedCompletionOn, realCompletionOn),
    },
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["CP-10"],
      citations: [cite(COURTS_OF_2020, "第九条")],
      confidence: "V1",
      requires: isSame(statedCompletionOn, realCompletionOn),
    },
  ],
}
