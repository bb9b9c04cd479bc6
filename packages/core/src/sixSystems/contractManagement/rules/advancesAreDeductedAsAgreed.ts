/** CT-11c: a contract with an advance says how it is taken off progress payments. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { hasAdvance, isAdvanceDeducted, isWorks, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const advancesAreDeductedAsAgreed: Rule<ContractFacts, Contract> = {
  id: "contractManagement/advancesAreDeductedAsAgreed",
  revision: 1,
  title: {
    zh: "合同约定预付款在进度款中抵扣的方式",
    en: "The contract says how the advance is deducted",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-11c"],
      citations: [cite(SETTLEMENT_OF_2004, "第十二条（四）")],
      confidence: "V2",
      applies: all(isTrue(isWorks), isTrue(hasAdvance)),
      requires: isTrue(isAdvanceDeducted),
    },
  ],
}
