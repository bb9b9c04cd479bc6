/** CT-12a: a progress payment follows its application within the time for it. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { type Claim, claimAnsweredOn, claimedOn, claims, isProgressClaim } from "../measures/payment.ts"
import { isWorks } from "../measures/signing.ts"
import { progressPeriod } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const progressPaymentsFollowTheClaim: Rule<ContractFacts, Claim> = {
  id: "contractManagement/progressPaymentsFollowTheClaim",
  revision: 1,
  title: {
    zh: "收到进度款申请后在规定期限内支付",
    en: "A progress payment follows its application in time",
  },
  severity: "binds",
  about: claims,
  anchor: claimedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-12a"],
      citations: [cite(SETTLEMENT_OF_2004, "第十三条")],
      confidence: "M",
      applies: all(isTrue(isProgressClaim), isTrue(isWorks)),
      requires: doneWithin(claimAnsweredOn, claimedOn, progressPeriod),
    },
  ],
}
