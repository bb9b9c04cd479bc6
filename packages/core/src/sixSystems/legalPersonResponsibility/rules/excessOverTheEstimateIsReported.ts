/**
 * FR-08: a budget estimate that is more than a tenth above the feasibility estimate is reported before
 * it is approved.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { GOVERNMENT_INVESTMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, moreThanShare, precedes } from "../../../law/Test.ts"
import {
  designApprovedOn,
  designSubmittedOn,
  estimateExcess,
  feasibilityEstimate,
  overrunReportedOn,
  type PreparationFacts,
  project,
} from "../measures.ts"
import { isGovernmentProject } from "../projectMeasures.ts"
import { reportedExcess } from "../parameters.ts"
import type { Preparation } from "../preparation.ts"

export const excessOverTheEstimateIsReported: Rule<PreparationFacts, Preparation> = {
  id: "legalPersonResponsibility/excessOverTheEstimateIsReported",
  revision: 1,
  title: {
    zh: "概算超过投资估算达到规定幅度的，已向审批部门报告",
    en: "A budget estimate well above the feasibility estimate is reported before it is approved",
  },
  severity: "binds",
  about: project,
  anchor: designSubmittedOn,
  versions: [
    {
      from: make("2019-07-01"),
      until: null,
      rows: ["FR-08"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第十二条")],
      confidence: "V1",
      applies: all(
        isTrue(isGovernmentProject),
        moreThanShare(estimateExcess, reportedExcess, feasibilityEstimate),
      ),
      requires: precedes(overrunReportedOn, designApprovedOn),
    },
  ],
}
