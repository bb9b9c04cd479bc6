/**
 * CP-07: a filing holds the form, the report, the papers of planning and environment, of fire safety
 * where it is asked for, and the warranty; of housing the two papers for those who live there.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { FILING_MEASURES_2009 } from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isFalse, isTrue } from "../../../law/Test.ts"
import { type CompletionFacts, completions, filedOn } from "../measures.ts"
import {
  filesEnvironmentPaper,
  filesFirePaper,
  filesForm,
  filesHousingGuarantee,
  filesHousingManual,
  filesPlanningPaper,
  filesReport,
  filesWarranty,
} from "../afterMeasures.ts"
import {
  isBuildingOrMunicipal,
  isHousing,
  needsFirePaper,
} from "../../legalPersonResponsibility/projectMeasures.ts"
import type { Completion } from "../record.ts"

export const filingHoldsItsPapers: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/filingHoldsItsPapers",
  revision: 1,
  title: {
    zh: "竣工验收备案提交规定的文件",
    en: "A filing holds the papers that the measures name",
  },
  severity: "binds",
  about: completions,
  anchor: filedOn,
  versions: [
    {
      from: make("2009-10-19"),
      until: null,
      rows: ["CP-07"],
      citations: [cite(FILING_MEASURES_2009, "第五条")],
      confidence: "V3",
      applies: isTrue(isBuildingOrMunicipal),
      requires: all(
        isTrue(filesForm),
        isTrue(filesReport),
        isTrue(filesPlanningPaper),
        isTrue(filesEnvironmentPaper),
        any(isFalse(needsFirePaper), isTrue(filesFirePaper)),
        isTrue(filesWarranty),
        any(isFalse(isHousing), all(isTrue(filesHousingGuarantee), isTrue(filesHousingManual))),
      ),
    },
  ],
}
