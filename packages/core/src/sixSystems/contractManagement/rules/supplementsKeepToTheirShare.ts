/**
 * CT-07: what supplements add to a government purchase of the same subject stays within a tenth; not for
 * works that were tendered.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atMostShare, isFalse, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_LAW } from "../../../law/instruments/acrossSystems.ts"
import {
  type Supplement,
  addedSoFar,
  addsSameSubject,
  supplementedOn,
  supplements,
} from "../measures/execution.ts"
import { isGovernmentProcurement, isTendered, isWorks, price } from "../measures/signing.ts"
import { supplementShare } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const supplementsKeepToTheirShare: Rule<ContractFacts, Supplement> = {
  id: "contractManagement/supplementsKeepToTheirShare",
  revision: 1,
  title: {
    zh: "政府采购补充合同累计金额不超过原合同规定比例",
    en: "Supplements to a government purchase stay within their share",
  },
  severity: "binds",
  about: supplements,
  anchor: supplementedOn,
  versions: [
    {
      from: make("2003-01-01"),
      until: null,
      rows: ["CT-07"],
      citations: [cite(PROCUREMENT_LAW, "第四条、第四十九条")],
      confidence: "V1",
      applies: all(
        isTrue(isGovernmentProcurement),
        isTrue(addsSameSubject),
        any(isFalse(isWorks), isFalse(isTendered)),
      ),
      requires: atMostShare(addedSoFar, supplementShare, price),
    },
  ],
}
