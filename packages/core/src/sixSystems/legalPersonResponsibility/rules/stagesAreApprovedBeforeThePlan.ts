/**
 * FR-04, FR-05, FR-06: proposal, feasibility report and preliminary design are approved before the
 * project enters a plan; since 2019 a lawful ground may make that simpler.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { GOVERNMENT_INVESTMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { INVESTMENT_REFORM } from "../../../law/instruments/legalPersonResponsibility.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isTrue, precedes } from "../../../law/Test.ts"
import {
  committedOn,
  designApprovedOn,
  feasibilityApprovedOn,
  type PreparationFacts,
  project,
  proposalApprovedOn,
  simplifiedOn,
} from "../measures.ts"
import { isGovernmentProject } from "../projectMeasures.ts"
import type { Preparation } from "../preparation.ts"

const approvedInTurn = all(
  precedes(proposalApprovedOn, committedOn),
  precedes(feasibilityApprovedOn, committedOn),
  precedes(designApprovedOn, committedOn),
)

export const stagesAreApprovedBeforeThePlan: Rule<PreparationFacts, Preparation> = {
  id: "legalPersonResponsibility/stagesAreApprovedBeforeThePlan",
  revision: 1,
  title: {
    zh: "政府投资项目的项目建议书、可行性研究报告、初步设计在列入计划前批准",
    en: "A government project has its three stages approved before it enters a plan",
  },
  severity: "binds",
  about: project,
  anchor: committedOn,
  versions: [
    {
      from: make("2004-07-16"),
      until: make("2019-06-30"),
      rows: ["FR-06"],
      citations: [cite(INVESTMENT_REFORM, "关于政府投资项目审批的规定")],
      confidence: "M",
      applies: isTrue(isGovernmentProject),
      requires: approvedInTurn,
    },
    {
      from: make("2019-07-01"),
      until: null,
      rows: ["FR-04", "FR-05"],
      citations: [
        cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第九条"),
        cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第十三条"),
        cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第十七条"),
      ],
      confidence: "V1",
      applies: isTrue(isGovernmentProject),
      requires: any(approvedInTurn, precedes(simplifiedOn, committedOn)),
    },
  ],
}
