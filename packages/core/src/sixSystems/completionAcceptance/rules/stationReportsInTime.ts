/** CP-08: the quality station reports within five days of an acceptance that was passed. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { FILING_MEASURES_2000, FILING_MEASURES_2009 } from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { type CompletionFacts, completions, passedOn, stationReportedOn } from "../measures.ts"
import { isBuildingOrMunicipal } from "../../legalPersonResponsibility/projectMeasures.ts"
import { stationReportPeriod } from "../parameters.ts"
import type { Completion } from "../record.ts"

export const stationReportsInTime: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/stationReportsInTime",
  revision: 1,
  title: {
    zh: "工程质量监督机构在规定期限内提交质量监督报告",
    en: "The quality station reports on a passed acceptance in time",
  },
  severity: "binds",
  about: completions,
  anchor: passedOn,
  versions: [
    {
      from: make("2000-04-07"),
      until: make("2009-10-18"),
      rows: ["CP-08"],
      citations: [cite(FILING_MEASURES_2000, "关于工程质量监督报告的规定")],
      confidence: "V3",
      applies: isTrue(isBuildingOrMunicipal),
      requires: doneWithin(stationReportedOn, passedOn, stationReportPeriod),
    },
    {
      from: make("2009-10-19"),
      until: null,
      rows: ["CP-08"],
      citations: [cite(FILING_MEASURES_2009, "第六条")],
      confidence: "V3",
      applies: isTrue(isBuildingOrMunicipal),
      requires: doneWithin(stationReportedOn, passedOn, stationReportPeriod),
    },
  ],
}
