/** CT-15: the settled price is paid within its time after it was asked for. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { type Claim, claimPaidOn, claimedOn, claims, isFinalClaim } from "../measures/payment.ts"
import { isWorks } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"
import { finalPaymentPeriod } from "../settlementParameters.ts"

export const theSettledPriceIsPaidInTime: Rule<ContractFacts, Claim> = {
  id: "contractManagement/theSettledPriceIsPaidInTime",
  revision: 1,
  title: {
    zh: "收到结算款申请后在规定期限内支付",
    en: "The settled price is paid in time",
  },
  severity: "binds",
  about: claims,
  anchor: claimedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-15"],
      citations: [cite(SETTLEMENT_OF_2004, "第十六条")],
      confidence: "M",
      applies: all(isTrue(isFinalClaim), isTrue(isWorks)),
      requires: doneWithin(claimPaidOn, claimedOn, finalPaymentPeriod),
    },
  ],
}
