/** CP-18: water works pass the legal person's acceptance, and the government's. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { WATER_ACCEPTANCE_RULES } from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import {
  type CompletionFacts,
  completions,
  concludedOn,
  isGovernmentAccepted,
  isLegalPersonAccepted,
} from "../measures.ts"
import { isWaterWorks } from "../../legalPersonResponsibility/projectMeasures.ts"
import type { Completion } from "../record.ts"

export const waterWorksPassBothAcceptances: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/waterWorksPassBothAcceptances",
  revision: 1,
  title: {
    zh: "水利工程通过法人验收和政府验收",
    en: "Water works pass the acceptances of the legal person and of the government",
  },
  severity: "binds",
  about: completions,
  anchor: concludedOn,
  versions: [
    {
      from: make("2007-04-01"),
      until: null,
      rows: ["CP-18"],
      citations: [cite(WATER_ACCEPTANCE_RULES, "关于法人验收和政府验收的规定")],
      confidence: "M",
      applies: isTrue(isWaterWorks),
      requires: all(isTrue(isLegalPersonAccepted), isTrue(isGovernmentAccepted)),
    },
  ],
}
