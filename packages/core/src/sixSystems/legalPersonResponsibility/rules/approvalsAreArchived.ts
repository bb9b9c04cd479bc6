/** FR-20: approvals of a government project are in the list of its archive, once there is one. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { GOVERNMENT_INVESTMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { isGovernmentProject } from "../projectMeasures.ts"
import { actedOn, approvals, isArchived, type Part } from "../partMeasures.ts"
import type { ProjectApproval } from "../record.ts"

export const approvalsAreArchived: Rule<PreparationFacts, Part<ProjectApproval>> = {
  id: "legalPersonResponsibility/approvalsAreArchived",
  revision: 1,
  title: {
    zh: "政府投资项目的审批文件列入档案目录",
    en: "Approvals of a government project are in the list of its archive",
  },
  severity: "binds",
  about: approvals,
  anchor: actedOn,
  versions: [
    {
      from: make("2019-07-01"),
      until: null,
      rows: ["FR-20"],
      citations: [
        cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第二十九条"),
        cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第三十五条"),
      ],
      confidence: "V1",
      applies: isTrue(isGovernmentProject),
      requires: isTrue(isArchived),
    },
  ],
}
