/** TP-12: an objection to the result of the evaluation is answered within three days. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { resultAnswerPeriod } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  answeredOn,
  objectedOn,
  type Objection,
  objectionsToResults,
  purchaseOfObjection,
} from "../measures/objections.ts"
import { ofMandatoryParts } from "../scope.ts"

export const objectionsToResultsAreAnswered: Rule<TenderingFacts, Objection> = {
  id: "tendering/objectionsToResultsAreAnswered",
  revision: 1,
  title: {
    zh: "招标人自收到对评标结果的异议之日起在规定期限内答复",
    en: "Objections to the result are answered in time",
  },
  severity: "binds",
  about: objectionsToResults,
  anchor: objectedOn,
  versions: ofMandatoryParts(purchaseOfObjection, {
    from: make("2012-02-01"),
    until: null,
    rows: ["TP-12"],
    citations: [cite(TENDERING_REGULATIONS, "第五十四条")],
    confidence: "V1",
    requires: doneWithin(answeredOn, objectedOn, resultAnswerPeriod),
  }),
}
