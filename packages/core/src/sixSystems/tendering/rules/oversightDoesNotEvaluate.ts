/** TP-10: staff of the authority that oversees a tender do not sit on its committee. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isFalse } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { isOfOversight, type Member, memberChosenOn, members } from "../measures/evaluation.ts"

export const oversightDoesNotEvaluate: Rule<TenderingFacts, Member> = {
  id: "tendering/oversightDoesNotEvaluate",
  revision: 1,
  title: {
    zh: "行政监督部门的工作人员不担任本部门负责监督项目的评标委员会成员",
    en: "Staff of the overseeing authority do not sit on a committee",
  },
  severity: "binds",
  about: members,
  anchor: memberChosenOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-10"],
      citations: [cite(TENDERING_REGULATIONS, "第四十六条")],
      confidence: "V1",
      requires: isFalse(isOfOversight),
    },
  ],
}
