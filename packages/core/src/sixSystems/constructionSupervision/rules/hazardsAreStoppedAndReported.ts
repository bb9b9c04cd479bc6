/**
 * SV-14: of a danger supervision orders rectification, of a grave one a stop, and reports a contractor who
 * refuses.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isFalse, isTrue } from "../../../law/Test.ts"
import { SAFETY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import {
  type Hazard,
  hazardFoundOn,
  hazards,
  isGrave,
  isRectificationOrdered,
  isRefused,
  isReportedToAuthority,
  isStopOrdered,
} from "../measures/site.ts"

export const hazardsAreStoppedAndReported: Rule<ContractFacts, Hazard> = {
  id: "constructionSupervision/hazardsAreStoppedAndReported",
  revision: 1,
  title: {
    zh: "监理发现隐患要求整改，情况严重的要求停工，拒不执行的报告主管部门",
    en: "Dangers are rectified, stopped where grave, and reported where refused",
  },
  severity: "binds",
  about: hazards,
  anchor: hazardFoundOn,
  versions: [
    {
      from: make("2004-02-01"),
      until: null,
      rows: ["SV-14"],
      citations: [cite(SAFETY_REGULATIONS, "第十四条")],
      confidence: "V1",
      requires: all(
        any(isTrue(isRectificationOrdered), isTrue(isStopOrdered)),
        any(isFalse(isGrave), isTrue(isStopOrdered)),
        any(isFalse(isRefused), isTrue(isReportedToAuthority)),
      ),
    },
  ],
}
