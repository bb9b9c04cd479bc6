/** CT-11a: the advance of a contract with materials is in principle between a least and a greatest share. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeast, atMost, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { advanceShare, includesMaterials, isWorks, signedOn } from "../measures/signing.ts"
import { advanceCeiling, advanceFloor } from "../parameters.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const theAgreedAdvanceKeepsToItsBand: Rule<ContractFacts, Contract> = {
  id: "contractManagement/theAgreedAdvanceKeepsToItsBand",
  revision: 1,
  title: {
    zh: "包工包料工程的预付款原则上在规定比例之间",
    en: "The agreed advance is, in principle, within its band",
  },
  severity: "advises",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-11a"],
      citations: [cite(SETTLEMENT_OF_2004, "第十二条（一）")],
      confidence: "V2",
      applies: all(isTrue(isWorks), isTrue(includesMaterials)),
      requires: all(atLeast(advanceShare, advanceFloor), atMost(advanceShare, advanceCeiling)),
    },
  ],
}
