/**
 * TP-02: a clarification comes fifteen days before the last day for bids; since 2012 one that may affect
 * bids.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart, isTrue } from "../../../law/Test.ts"
import { TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  affectsBids,
  bidDeadlineAfterAll,
  type Clarification,
  clarificationsOfTender,
  clarifiedOn,
} from "../measures/documents.ts"
import { clarificationPeriod } from "../parameters.ts"

export const clarificationsComeInTime: Rule<TenderingFacts, Clarification> = {
  id: "tendering/clarificationsComeInTime",
  revision: 1,
  title: {
    zh: "澄清或者修改招标文件在投标截止前规定期限作出，不足的顺延截止时间",
    en: "Clarifications leave bidders the time that the law gives them",
  },
  severity: "binds",
  about: clarificationsOfTender,
  anchor: clarifiedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: make("2012-01-31"),
      rows: ["TP-02"],
      citations: [cite(TENDERING_LAW, "第二十三条")],
      confidence: "V1",
      requires: apart(clarifiedOn, bidDeadlineAfterAll, clarificationPeriod),
    },
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-02"],
      citations: [cite(TENDERING_REGULATIONS, "第二十一条"), cite(TENDERING_LAW, "第二十三条")],
      confidence: "V1",
      applies: isTrue(affectsBids),
      requires: apart(clarifiedOn, bidDeadlineAfterAll, clarificationPeriod),
    },
  ],
}
