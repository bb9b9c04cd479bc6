/** FR-09: a budget estimate is raised by whoever approved it first, and with a source of the money. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { GOVERNMENT_INVESTMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, moreThan } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { isGovernmentProject } from "../projectMeasures.ts"
import {
  actedOn,
  adjustedEstimate,
  adjustments,
  approvedEstimate,
  hasFundingSource,
  isByOriginalApprover,
  type Part,
} from "../partMeasures.ts"
import type { EstimateAdjustment } from "../preparation.ts"

export const estimateIsRaisedByItsApprover: Rule<PreparationFacts, Part<EstimateAdjustment>> = {
  id: "legalPersonResponsibility/estimateIsRaisedByItsApprover",
  revision: 1,
  title: {
    zh: "增加概算由原审批部门核定并落实资金来源",
    en: "A budget estimate is raised by its first approver, with a source of the money",
  },
  severity: "binds",
  about: adjustments,
  anchor: actedOn,
  versions: [
    {
      from: make("2019-07-01"),
      until: null,
      rows: ["FR-09"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第二十三条")],
      confidence: "V1",
      applies: all(isTrue(isGovernmentProject), moreThan(adjustedEstimate, approvedEstimate)),
      requires: all(isTrue(isByOriginalApprover), isTrue(hasFundingSource)),
    },
  ],
}
