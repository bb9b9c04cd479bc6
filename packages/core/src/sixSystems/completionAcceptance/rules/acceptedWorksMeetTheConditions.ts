/**
 * CP-02: works pass when all of them are done, the files and tests are there, four firms have signed
 * for the quality, and there is a warranty.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import {
  acceptedOn,
  type CompletionFacts,
  completions,
  hasCompletionReport,
  hasDesignInspection,
  hasMaterialTests,
  hasSupervisionAssessment,
  hasSurveyInspection,
  hasTechnicalFiles,
  hasWarranty,
  isAllDone,
  isPassed,
} from "../measures.ts"
import type { Completion } from "../record.ts"

export const acceptedWorksMeetTheConditions: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/acceptedWorksMeetTheConditions",
  revision: 1,
  title: {
    zh: "竣工验收合格的工程具备法定条件",
    en: "Works that pass the acceptance meet the conditions of the law",
  },
  severity: "binds",
  about: completions,
  anchor: acceptedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["CP-02"],
      citations: [cite(QUALITY_REGULATIONS, "第十六条")],
      confidence: "V1",
      applies: isTrue(isPassed),
      requires: all(
        isTrue(isAllDone),
        isTrue(hasTechnicalFiles),
        isTrue(hasMaterialTests),
        isTrue(hasSurveyInspection),
        isTrue(hasDesignInspection),
        isTrue(hasCompletionReport),
        isTrue(hasSupervisionAssessment),
        isTrue(hasWarranty),
      ),
    },
  ],
}
