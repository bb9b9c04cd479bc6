/**
 * CP-03: buildings and municipal works pass on the reports of all firms, with the owner's payments
 * made and all that was ordered put right; dwellings one by one since 2013.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import {
  ACCEPTANCE_RULES_2000,
  ACCEPTANCE_RULES_2013,
} from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isFalse, isTrue } from "../../../law/Test.ts"
import {
  acceptedOn,
  type CompletionFacts,
  completions,
  hasCompletionReport,
  hasDesignInspection,
  hasHouseholdAcceptance,
  hasMaterialTests,
  hasOwnerPaid,
  hasSupervisionAssessment,
  hasSurveyInspection,
  hasTechnicalFiles,
  hasWarranty,
  isAllDone,
  isPassed,
  isRectified,
} from "../measures.ts"
import { isBuildingOrMunicipal, isHousing } from "../../legalPersonResponsibility/projectMeasures.ts"
import type { Completion } from "../record.ts"

const conditionsOf2000 = all(
  isTrue(isAllDone),
  isTrue(hasCompletionReport),
  isTrue(hasSupervisionAssessment),
  isTrue(hasSurveyInspection),
  isTrue(hasDesignInspection),
  isTrue(hasTechnicalFiles),
  isTrue(hasMaterialTests),
  isTrue(hasOwnerPaid),
  isTrue(hasWarranty),
  isTrue(isRectified),
)

export const buildingsAreAcceptedOnTheirPapers: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/buildingsAreAcceptedOnTheirPapers",
  revision: 1,
  title: {
    zh: "房屋建筑和市政工程按规定的条件通过竣工验收",
    en: "Buildings and municipal works pass on all papers that the rules on acceptance name",
  },
  severity: "binds",
  about: completions,
  anchor: acceptedOn,
  versions: [
    {
      from: make("2000-06-30"),
      until: make("2013-12-01"),
      rows: ["CP-03"],
      citations: [cite(ACCEPTANCE_RULES_2000, "第五条")],
      confidence: "V2",
      applies: all(isTrue(isBuildingOrMunicipal), isTrue(isPassed)),
      requires: conditionsOf2000,
    },
    {
      from: make("2013-12-02"),
      until: null,
      rows: ["CP-03"],
      citations: [cite(ACCEPTANCE_RULES_2013, "第五条")],
      confidence: "V3",
      applies: all(isTrue(isBuildingOrMunicipal), isTrue(isPassed)),
      requires: all(conditionsOf2000, any(isFalse(isHousing), isTrue(hasHouseholdAcceptance))),
    },
  ],
}
