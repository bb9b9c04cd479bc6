/**
 * CT-21: a small or medium firm is not made to take an audit office's result for its settlement, unless the
 * contract (until 2025) or the law says so.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isTrue } from "../../../law/Test.ts"
import { SMALL_FIRMS_OF_2020, SMALL_FIRMS_OF_2025 } from "../../../law/instruments/contractManagement.ts"
import {
  type Delay,
  awaitsAudit,
  delayedOn,
  delays,
  isAgreedInContract,
  isOrderedByLaw,
} from "../measures/settlement.ts"
import { isOfPublicBody, isWithSmallFirm } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const settlementsDoNotWaitForAnAudit: Rule<ContractFacts, Delay> = {
  id: "contractManagement/settlementsDoNotWaitForAnAudit",
  revision: 1,
  title: {
    zh: "不强制以审计机关的审计结果作为与中小企业结算的依据",
    en: "A settlement with a small or medium firm does not wait for an audit",
  },
  severity: "binds",
  about: delays,
  anchor: delayedOn,
  versions: [
    {
      from: make("2020-09-01"),
      until: make("2025-05-31"),
      rows: ["CT-21"],
      citations: [cite(SMALL_FIRMS_OF_2020, "第十一条")],
      confidence: "V1",
      applies: all(isTrue(awaitsAudit), isTrue(isWithSmallFirm), isTrue(isOfPublicBody)),
      requires: any(isTrue(isAgreedInContract), isTrue(isOrderedByLaw)),
    },
    {
      from: make("2025-06-01"),
      until: null,
      rows: ["CT-21"],
      citations: [cite(SMALL_FIRMS_OF_2025, "第十二条")],
      confidence: "V1",
      applies: all(isTrue(awaitsAudit), isTrue(isWithSmallFirm), isTrue(isOfPublicBody)),
      requires: isTrue(isOrderedByLaw),
    },
  ],
}
