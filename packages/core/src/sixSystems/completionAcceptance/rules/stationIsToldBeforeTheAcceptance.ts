/**
 * CP-04: the quality station is told seven working days ahead when, where and by whom works will be
 * accepted.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import {
  ACCEPTANCE_RULES_2000,
  ACCEPTANCE_RULES_2013,
} from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { ahead, all, isTrue, precedes } from "../../../law/Test.ts"
import { acceptedOn, announcedOn, type CompletionFacts, completions } from "../measures.ts"
import { isBuildingOrMunicipal } from "../../legalPersonResponsibility/projectMeasures.ts"
import { noticeToStation } from "../parameters.ts"
import type { Completion } from "../record.ts"

export const stationIsToldBeforeTheAcceptance: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/stationIsToldBeforeTheAcceptance",
  revision: 1,
  title: {
    zh: "竣工验收前按规定期限通知工程质量监督机构",
    en: "The quality station is told of the acceptance in time",
  },
  severity: "binds",
  about: completions,
  anchor: acceptedOn,
  versions: [
    {
      from: make("2000-06-30"),
      until: make("2013-12-01"),
      rows: ["CP-04"],
      citations: [cite(ACCEPTANCE_RULES_2000, "第六条")],
      confidence: "V3",
      applies: isTrue(isBuildingOrMunicipal),
      requires: all(precedes(announcedOn, acceptedOn), ahead(announcedOn, acceptedOn, noticeToStation)),
    },
    {
      from: make("2013-12-02"),
      until: null,
      rows: ["CP-04"],
      citations: [cite(ACCEPTANCE_RULES_2013, "第六条")],
      confidence: "V3",
      applies: isTrue(isBuildingOrMunicipal),
      requires: all(precedes(announcedOn, acceptedOn), ahead(announcedOn, acceptedOn, noticeToStation)),
    },
  ],
}
