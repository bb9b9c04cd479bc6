/** FR-07: an approval of a government project names the code that the platform gave the project. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { GOVERNMENT_INVESTMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { isGovernmentProject } from "../projectMeasures.ts"
import { actedOn, approvals, hasPlatformCode, type Part } from "../partMeasures.ts"
import type { ProjectApproval } from "../record.ts"

export const approvalBearsAPlatformCode: Rule<PreparationFacts, Part<ProjectApproval>> = {
  id: "legalPersonResponsibility/approvalBearsAPlatformCode",
  revision: 1,
  title: {
    zh: "政府投资项目的审批文件载有在线审批监管平台的项目代码",
    en: "An approval of a government project bears the project's code of the platform",
  },
  severity: "binds",
  about: approvals,
  anchor: actedOn,
  versions: [
    {
      from: make("2019-07-01"),
      until: null,
      rows: ["FR-07"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第十条")],
      confidence: "V1",
      applies: isTrue(isGovernmentProject),
      requires: isTrue(hasPlatformCode),
    },
  ],
}
