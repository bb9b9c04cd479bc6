/** FR-10: a new site, or a larger change of scale or content, is approved before it is carried out. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { GOVERNMENT_INVESTMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, notAfter } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { isGovernmentProject } from "../projectMeasures.ts"
import {
  actedOn,
  changeApprovedOn,
  isChangeApproved,
  isLargeChange,
  scopeChanges,
  type Part,
} from "../partMeasures.ts"
import type { ScopeChange } from "../preparation.ts"

export const changesAreApprovedBeforehand: Rule<PreparationFacts, Part<ScopeChange>> = {
  id: "legalPersonResponsibility/changesAreApprovedBeforehand",
  revision: 1,
  title: {
    zh: "变更建设地点或者较大变更规模、内容，事先报原审批部门批准",
    en: "A new site, or a large change of scale or content, is approved before it is carried out",
  },
  severity: "binds",
  about: scopeChanges,
  anchor: actedOn,
  versions: [
    {
      from: make("2019-07-01"),
      until: null,
      rows: ["FR-10"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第二十一条")],
      confidence: "V1",
      applies: all(isTrue(isGovernmentProject), isTrue(isLargeChange)),
      requires: all(isTrue(isChangeApproved), notAfter(changeApprovedOn, actedOn)),
    },
  ],
}
