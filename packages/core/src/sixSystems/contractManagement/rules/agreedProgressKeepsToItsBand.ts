/**
 * CT-12a: the agreed share of progress payments is within its band; public clients of 2022-08-01 and later
 * have another.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atLeast, atMost, isFalse, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { isSignedUnderOldTerms } from "../measures/payment.ts"
import { isOfPublicClient, isWorks, progressShare, signedOn } from "../measures/signing.ts"
import { progressCeiling, progressFloor } from "../parameters.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const agreedProgressKeepsToItsBand: Rule<ContractFacts, Contract> = {
  id: "contractManagement/agreedProgressKeepsToItsBand",
  revision: 1,
  title: {
    zh: "约定的进度款支付比例在规定比例之间",
    en: "The agreed share of progress payments is within its band",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-12a"],
      citations: [cite(SETTLEMENT_OF_2004, "第十三条")],
      confidence: "M",
      applies: all(isTrue(isWorks), any(isFalse(isOfPublicClient), isSignedUnderOldTerms)),
      requires: all(atLeast(progressShare, progressFloor), atMost(progressShare, progressCeiling)),
    },
  ],
}
