/**
 * CT-16a, CT-16b, CT-16c: no more is held back than the share of the settled price on the day of the
 * contract.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMostShare, isTrue } from "../../../law/Test.ts"
import {
  RETENTION_OF_2005,
  RETENTION_OF_2016,
  RETENTION_OF_2017,
} from "../../../law/instruments/contractManagement.ts"
import { retentionHeld, withRetentionHeld } from "../measures/retention.ts"
import { settled } from "../measures/settlement.ts"
import { isGovernmentInvested, isWorks, signedOn } from "../measures/signing.ts"
import type { Contract, ContractFacts } from "../record.ts"
import { retentionCeiling } from "../settlementParameters.ts"

export const retentionHeldKeepsToItsCeiling: Rule<ContractFacts, Contract> = {
  id: "contractManagement/retentionHeldKeepsToItsCeiling",
  revision: 1,
  title: {
    zh: "实际预留的质量保证金不超过结算价款的规定比例",
    en: "The retention money that is held is within its share of the settled price",
  },
  severity: "binds",
  about: withRetentionHeld,
  anchor: signedOn,
  versions: [
    {
      from: make("2005-01-12"),
      until: make("2016-12-26"),
      rows: ["CT-16a"],
      citations: [cite(RETENTION_OF_2005, "第七条")],
      confidence: "V3",
      applies: all(isTrue(isWorks), isTrue(isGovernmentInvested)),
      requires: atMostShare(retentionHeld, retentionCeiling, settled),
    },
    {
      from: make("2016-12-27"),
      until: make("2017-06-30"),
      rows: ["CT-16b"],
      citations: [cite(RETENTION_OF_2016, "第七条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: atMostShare(retentionHeld, retentionCeiling, settled),
    },
    {
      from: make("2017-07-01"),
      until: null,
      rows: ["CT-16c"],
      citations: [cite(RETENTION_OF_2017, "第六条、第七条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: atMostShare(retentionHeld, retentionCeiling, settled),
    },
  ],
}
