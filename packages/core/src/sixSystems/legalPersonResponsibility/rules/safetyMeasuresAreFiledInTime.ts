/**
 * FR-19: safety measures are filed with the application for the permit; where a start report takes its
 * place, within fifteen days of its approval.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { SAFETY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, doneWithin, isFalse, isTrue, precedes } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import {
  hasStartReport,
  isPermitted,
  permittedOn,
  safetyFiledOn,
  startedOrAllowedOn,
  startReportApprovedOn,
  works,
} from "../worksMeasures.ts"
import { safetyFiling } from "../parameters.ts"
import type { Works } from "../works.ts"

export const safetyMeasuresAreFiledInTime: Rule<PreparationFacts, Works> = {
  id: "legalPersonResponsibility/safetyMeasuresAreFiledInTime",
  revision: 1,
  title: {
    zh: "领取施工许可证前，或者开工报告批准后规定期限内，报送安全施工措施",
    en: "Safety measures are filed by the permit, or in time after the approval of the start report",
  },
  severity: "binds",
  about: works,
  anchor: startedOrAllowedOn,
  versions: [
    {
      from: make("2004-02-01"),
      until: null,
      rows: ["FR-19"],
      citations: [cite(SAFETY_REGULATIONS, "第十条")],
      confidence: "V1",
      applies: any(isTrue(isPermitted), isTrue(hasStartReport)),
      requires: any(
        all(isTrue(isPermitted), precedes(safetyFiledOn, permittedOn)),
        all(isFalse(isPermitted), doneWithin(safetyFiledOn, startReportApprovedOn, safetyFiling)),
      ),
    },
  ],
}
