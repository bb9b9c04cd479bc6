import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { GOVERNMENT_INVESTMENT_REGULATIONS } from "../../../law/instruments/legalPersonResponsibility.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeast, isTrue } from "../../../law/Test.ts"
import { approvedOn, finalAccounting, hasSurplus, returned, surplus } from "../accountMeasures.ts"
import type { CompletionFacts } from "../measures.ts"
import { isGovernmentProject } from "../../legalPersonResponsibility/projectMeasures.ts"
import type { FinalAccounting } from "../record.ts"

/** CP-16: what is left of the fiscal money of a government project goes back. */
export const surplusGoesBack: Rule<CompletionFacts, FinalAccounting> = {
  id: "completionAcceptance/surplusGoesBack",
  revision: 1,
  title: {
    zh: "政府投资项目结余的财政资金按规定缴回",
    en: "What is left of the fiscal money of a government project goes back",
  },
  severity: "binds",
  about: finalAccounting,
  anchor: approvedOn,
  versions: [
    {
      from: make("2019-07-01"),
      until: null,
      rows: ["CP-16"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第二十五条")],
      confidence: "V1",
      applies: all(isTrue(isGovernmentProject), isTrue(hasSurplus)),
      requires: atLeast(returned, surplus),
    },
  ],
}
