/** CT-16c: where a performance security was given, no retention money is held besides. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isFalse, isTrue } from "../../../law/Test.ts"
import { RETENTION_OF_2017 } from "../../../law/instruments/contractManagement.ts"
import { hasPerformanceBond, hasRetention, isWorks, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const retentionStandsAlone: Rule<ContractFacts, Contract> = {
  id: "contractManagement/retentionStandsAlone",
  revision: 1,
  title: {
    zh: "已缴纳履约保证金的，不同时预留质量保证金",
    en: "No retention money beside a performance security",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2017-07-01"),
      until: null,
      rows: ["CT-16c"],
      citations: [cite(RETENTION_OF_2017, "第六条")],
      confidence: "V3",
      applies: all(isTrue(isWorks), isTrue(hasRetention)),
      requires: isFalse(hasPerformanceBond),
    },
  ],
}
