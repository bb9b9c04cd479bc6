/**
 * CT-14: missing papers come within their time after a reminder; after it the review goes by what is there.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { completeOn, remindedContracts, remindedOn } from "../measures/settlement.ts"
import { isWorks } from "../measures/signing.ts"
import type { Contract, ContractFacts } from "../record.ts"
import { missingPapers } from "../settlementParameters.ts"

export const missingSettlementPapersComeInTime: Rule<ContractFacts, Contract> = {
  id: "contractManagement/missingSettlementPapersComeInTime",
  revision: 1,
  title: {
    zh: "催告后在规定期限内补充结算资料，逾期按现有资料审查",
    en: "Missing papers of a settlement come in time, else it is reviewed without them",
  },
  severity: "binds",
  about: remindedContracts,
  anchor: remindedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-14"],
      citations: [cite(SETTLEMENT_OF_2004, "第十四条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: doneWithin(completeOn, remindedOn, missingPapers),
    },
  ],
}
