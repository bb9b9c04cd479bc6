/** CP-19: roads pass 交工验收, and later 竣工验收. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { ROAD_ACCEPTANCE_MEASURES } from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import {
  type CompletionFacts,
  completions,
  concludedOn,
  isCompletionAccepted,
  isHandOverAccepted,
} from "../measures.ts"
import { isRoad } from "../../legalPersonResponsibility/projectMeasures.ts"
import type { Completion } from "../record.ts"

export const roadsPassBothAcceptances: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/roadsPassBothAcceptances",
  revision: 1,
  title: {
    zh: "公路工程先后通过交工验收和竣工验收",
    en: "Roads pass their hand-over acceptance, and later the completion acceptance",
  },
  severity: "binds",
  about: completions,
  anchor: concludedOn,
  versions: [
    {
      from: make("2004-10-01"),
      until: null,
      rows: ["CP-19"],
      citations: [cite(ROAD_ACCEPTANCE_MEASURES, "关于交工验收和竣工验收的规定")],
      confidence: "M",
      applies: isTrue(isRoad),
      requires: all(isTrue(isHandOverAccepted), isTrue(isCompletionAccepted)),
    },
  ],
}
