/** CT-16a, CT-16b, CT-16c: a contract agrees no more retention money than the share of its day. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, isTrue } from "../../../law/Test.ts"
import {
  RETENTION_OF_2005,
  RETENTION_OF_2016,
  RETENTION_OF_2017,
} from "../../../law/instruments/contractManagement.ts"
import { isGovernmentInvested, isWorks, retentionShare, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"
import { retentionCeiling } from "../settlementParameters.ts"

export const agreedRetentionKeepsToItsCeiling: Rule<ContractFacts, Contract> = {
  id: "contractManagement/agreedRetentionKeepsToItsCeiling",
  revision: 1,
  title: {
    zh: "约定的质量保证金比例不超过规定比例",
    en: "The agreed retention money is within its share",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2005-01-12"),
      until: make("2016-12-26"),
      rows: ["CT-16a"],
      citations: [cite(RETENTION_OF_2005, "第七条")],
      confidence: "V3",
      applies: all(isTrue(isWorks), isTrue(isGovernmentInvested)),
      requires: atMost(retentionShare, retentionCeiling),
    },
    {
      from: make("2016-12-27"),
      until: make("2017-06-30"),
      rows: ["CT-16b"],
      citations: [cite(RETENTION_OF_2016, "第七条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: atMost(retentionShare, retentionCeiling),
    },
    {
      from: make("2017-07-01"),
      until: null,
      rows: ["CT-16c"],
      citations: [cite(RETENTION_OF_2017, "第六条、第七条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: atMost(retentionShare, retentionCeiling),
    },
  ],
}
