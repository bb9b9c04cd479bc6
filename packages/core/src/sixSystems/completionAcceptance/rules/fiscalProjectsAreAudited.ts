/**
 * CP-21: a project that is mainly fiscal, or controlled by the government, is within the scope of the
 * audit office; by when it is audited nothing says.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { AUDIT_REGULATIONS } from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, isTrue, moreThanShare } from "../../../law/Test.ts"
import { auditableOn, finalAccounting, isAudited } from "../accountMeasures.ts"
import type { CompletionFacts } from "../measures.ts"
import {
  fiscalMoney,
  isGovernmentControlled,
  totalInvestment,
} from "../../legalPersonResponsibility/projectMeasures.ts"
import { auditedShare } from "../parameters.ts"
import type { FinalAccounting } from "../record.ts"

export const fiscalProjectsAreAudited: Rule<CompletionFacts, FinalAccounting> = {
  id: "completionAcceptance/fiscalProjectsAreAudited",
  revision: 1,
  title: {
    zh: "以财政资金为主或者政府控制的项目接受审计监督",
    en: "A mainly fiscal or government-controlled project is audited",
  },
  severity: "advises",
  about: finalAccounting,
  anchor: auditableOn,
  versions: [
    {
      from: make("2010-05-01"),
      until: null,
      rows: ["CP-21"],
      citations: [cite(AUDIT_REGULATIONS, "第二十条")],
      confidence: "V1",
      applies: any(moreThanShare(fiscalMoney, auditedShare, totalInvestment), isTrue(isGovernmentControlled)),
      requires: isTrue(isAudited),
    },
  ],
}
