/** CP-05: an acceptance that was passed is filed within fifteen days. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import {
  ACCEPTANCE_RULES_2013,
  FILING_MEASURES_2000,
  FILING_MEASURES_2009,
} from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { type CompletionFacts, completions, filedOn, passedOn } from "../measures.ts"
import { isBuildingOrMunicipal } from "../../legalPersonResponsibility/projectMeasures.ts"
import { filingPeriod } from "../parameters.ts"
import type { Completion } from "../record.ts"

export const acceptanceIsFiledInTime: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/acceptanceIsFiledInTime",
  revision: 1,
  title: {
    zh: "竣工验收合格后在规定期限内备案",
    en: "A passed acceptance is filed in time",
  },
  severity: "binds",
  about: completions,
  anchor: passedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: make("2000-04-06"),
      rows: ["CP-05"],
      citations: [cite(QUALITY_REGULATIONS, "第四十九条")],
      confidence: "V1",
      applies: isTrue(isBuildingOrMunicipal),
      requires: doneWithin(filedOn, passedOn, filingPeriod),
    },
    {
      from: make("2000-04-07"),
      until: make("2009-10-18"),
      rows: ["CP-05"],
      citations: [cite(QUALITY_REGULATIONS, "第四十九条"), cite(FILING_MEASURES_2000, "关于备案期限的规定")],
      confidence: "V1",
      applies: isTrue(isBuildingOrMunicipal),
      requires: doneWithin(filedOn, passedOn, filingPeriod),
    },
    {
      from: make("2009-10-19"),
      until: make("2013-12-01"),
      rows: ["CP-05"],
      citations: [cite(FILING_MEASURES_2009, "第四条"), cite(QUALITY_REGULATIONS, "第四十九条")],
      confidence: "V2",
      applies: isTrue(isBuildingOrMunicipal),
      requires: doneWithin(filedOn, passedOn, filingPeriod),
    },
    {
      from: make("2013-12-02"),
      until: null,
      rows: ["CP-05"],
      citations: [
        cite(FILING_MEASURES_2009, "第四条"),
        cite(QUALITY_REGULATIONS, "第四十九条"),
        cite(ACCEPTANCE_RULES_2013, "第九条"),
      ],
      confidence: "V2",
      applies: isTrue(isBuildingOrMunicipal),
      requires: doneWithin(filedOn, passedOn, filingPeriod),
    },
  ],
}
