/**
 * CT-08: what is added from the same supplier by a single source stays within a tenth of the original
 * purchase.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMostShare, isFalse, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_LAW } from "../../../law/instruments/acrossSystems.ts"
import { addedPrices, isAddition, originalPrice } from "../measures/additions.ts"
import { isGovernmentProcurement, isWorks, signedOn } from "../measures/signing.ts"
import { additionShare } from "../parameters.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const additionsKeepToTheirShare: Rule<ContractFacts, Contract> = {
  id: "contractManagement/additionsKeepToTheirShare",
  revision: 1,
  title: {
    zh: "单一来源添购累计金额不超过原合同规定比例",
    en: "What is added by a single source stays within its share",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2003-01-01"),
      until: null,
      rows: ["CT-08"],
      citations: [cite(PROCUREMENT_LAW, "第三十一条（三）")],
      confidence: "V1",
      applies: all(isTrue(isGovernmentProcurement), isFalse(isWorks), isTrue(isAddition)),
      requires: atMostShare(addedPrices, additionShare, originalPrice),
    },
  ],
}
