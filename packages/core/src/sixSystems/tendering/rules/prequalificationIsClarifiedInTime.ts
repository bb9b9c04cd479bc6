/** TP-05: a clarification that may affect applications comes three days before their end. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart, isTrue } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  affectsBids,
  applicationDeadlineAfterAll,
  type Clarification,
  clarificationsOfPrequalification,
  clarifiedOn,
} from "../measures/documents.ts"
import { prequalificationClarificationPeriod } from "../parameters.ts"

export const prequalificationIsClarifiedInTime: Rule<TenderingFacts, Clarification> = {
  id: "tendering/prequalificationIsClarifiedInTime",
  revision: 1,
  title: {
    zh: "澄清或者修改资格预审文件在申请截止前规定期限作出",
    en: "Clarifications of a prequalification leave applicants the time that is laid down",
  },
  severity: "binds",
  about: clarificationsOfPrequalification,
  anchor: clarifiedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-05"],
      citations: [cite(TENDERING_REGULATIONS, "第二十一条")],
      confidence: "V1",
      applies: isTrue(affectsBids),
      requires: apart(clarifiedOn, applicationDeadlineAfterAll, prequalificationClarificationPeriod),
    },
  ],
}
