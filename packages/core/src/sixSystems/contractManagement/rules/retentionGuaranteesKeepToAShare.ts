/** CT-16c: a guarantee in place of retention money is no more than 3 % of the settled price. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, isTrue } from "../../../law/Test.ts"
import { RETENTION_OF_2017 } from "../../../law/instruments/contractManagement.ts"
import { hasRetentionGuarantee, isWorks, retentionGuaranteeShare, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"
import { retentionGuaranteeCeiling } from "../settlementParameters.ts"

export const retentionGuaranteesKeepToAShare: Rule<ContractFacts, Contract> = {
  id: "contractManagement/retentionGuaranteesKeepToAShare",
  revision: 1,
  title: {
    zh: "替代质量保证金的保函金额不超过规定比例",
    en: "A guarantee in place of retention money is within its share",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2017-07-01"),
      until: null,
      rows: ["CT-16c"],
      citations: [cite(RETENTION_OF_2017, "第七条")],
      confidence: "V3",
      applies: all(isTrue(isWorks), isTrue(hasRetentionGuarantee)),
      requires: atMost(retentionGuaranteeShare, retentionGuaranteeCeiling),
    },
  ],
}
