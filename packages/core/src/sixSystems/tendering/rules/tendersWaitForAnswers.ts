/** TP-06, TP-12: while an objection is not answered the tender does not go on. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, isFalse, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  isAboutResult,
  isRaisedInTime,
  objectedOn,
  type Objection,
  objectionsThatSuspend,
  tenderWentOnUnanswered,
} from "../measures/objections.ts"

export const tendersWaitForAnswers: Rule<TenderingFacts, Objection> = {
  id: "tendering/tendersWaitForAnswers",
  revision: 1,
  title: {
    zh: "作出异议答复前暂停招标投标活动",
    en: "A tender waits for the answers to objections",
  },
  severity: "binds",
  about: objectionsThatSuspend,
  anchor: objectedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-06", "TP-12"],
      citations: [cite(TENDERING_REGULATIONS, "第二十二条"), cite(TENDERING_REGULATIONS, "第五十四条")],
      confidence: "V1",
      applies: any(isRaisedInTime, isTrue(isAboutResult)),
      requires: isFalse(tenderWentOnUnanswered),
    },
  ],
}
