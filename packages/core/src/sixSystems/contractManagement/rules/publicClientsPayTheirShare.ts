/**
 * CT-12b: agencies, public institutions and state enterprises have paid at least 80 % of the work done
 * after each progress payment.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atLeastShare, atMostShare, isFalse, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2022 } from "../../../law/instruments/contractManagement.ts"
import { type Payment, isProgress, measuredByThen, paidForWorkSoFar, payments } from "../measures/payment.ts"
import { hasRetention, isOfPublicClient, isWorks, signedOn } from "../measures/signing.ts"
import { publicProgressCeiling, publicProgressFloor } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const publicClientsPayTheirShare: Rule<ContractFacts, Payment> = {
  id: "contractManagement/publicClientsPayTheirShare",
  revision: 1,
  title: {
    zh: "机关、事业单位、国有企业累计支付的进度款不低于已完成工程价款的规定比例",
    en: "Public clients pay at least their share of the work done",
  },
  severity: "binds",
  about: payments,
  anchor: signedOn,
  versions: [
    {
      from: make("2022-08-01"),
      until: null,
      rows: ["CT-12b"],
      citations: [cite(SETTLEMENT_OF_2022, "一、四")],
      confidence: "V2",
      applies: all(isTrue(isProgress), isTrue(isWorks), isTrue(isOfPublicClient)),
      requires: all(
        atLeastShare(paidForWorkSoFar, publicProgressFloor, measuredByThen),
        any(isFalse(hasRetention), atMostShare(paidForWorkSoFar, publicProgressCeiling, measuredByThen)),
      ),
    },
  ],
}
