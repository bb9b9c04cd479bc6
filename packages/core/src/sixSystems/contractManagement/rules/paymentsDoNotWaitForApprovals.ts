/**
 * CT-21: a payment to a small or medium firm does not wait for the approval of the acceptance or the audit
 * of the final account, unless that was agreed.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isFalse, isTrue } from "../../../law/Test.ts"
import { SMALL_FIRMS_OF_2020, SMALL_FIRMS_OF_2025 } from "../../../law/instruments/contractManagement.ts"
import { type Delay, awaitsAudit, delayedOn, delays, isAgreedInContract } from "../measures/settlement.ts"
import { isOfPublicBody, isWithSmallFirm } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const paymentsDoNotWaitForApprovals: Rule<ContractFacts, Delay> = {
  id: "contractManagement/paymentsDoNotWaitForApprovals",
  revision: 1,
  title: {
    zh: "不以等待竣工验收批复、决算审计等为由拖延向中小企业付款",
    en: "A payment to a small or medium firm does not wait for approvals",
  },
  severity: "binds",
  about: delays,
  anchor: delayedOn,
  versions: [
    {
      from: make("2020-09-01"),
      until: make("2025-05-31"),
      rows: ["CT-21"],
      citations: [cite(SMALL_FIRMS_OF_2020, "第十三条")],
      confidence: "V1",
      applies: all(isFalse(awaitsAudit), isTrue(isWithSmallFirm), isTrue(isOfPublicBody)),
      requires: isTrue(isAgreedInContract),
    },
    {
      from: make("2025-06-01"),
      until: null,
      rows: ["CT-21"],
      citations: [cite(SMALL_FIRMS_OF_2025, "第十二条")],
      confidence: "V1",
      applies: all(isFalse(awaitsAudit), isTrue(isWithSmallFirm), isTrue(isOfPublicBody)),
      requires: isTrue(isAgreedInContract),
    },
  ],
}
