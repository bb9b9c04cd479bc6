/**
 * CT-12b: agencies, public institutions and state enterprises agree to pay at least 80 % of the work done,
 * and at most what a retention of 3 % leaves.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atLeast, atMost, isFalse, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2022 } from "../../../law/instruments/contractManagement.ts"
import { hasRetention, isOfPublicClient, isWorks, progressShare, signedOn } from "../measures/signing.ts"
import { publicProgressCeiling, publicProgressFloor } from "../parameters.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const publicClientsAgreeToTheirShare: Rule<ContractFacts, Contract> = {
  id: "contractManagement/publicClientsAgreeToTheirShare",
  revision: 1,
  title: {
    zh: "机关、事业单位、国有企业约定的进度款支付比例不低于规定比例",
    en: "Public clients agree to pay at least their share of the work done",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2022-08-01"),
      until: null,
      rows: ["CT-12b"],
      citations: [cite(SETTLEMENT_OF_2022, "一、四")],
      confidence: "V2",
      applies: all(isTrue(isWorks), isTrue(isOfPublicClient)),
      requires: all(
        atLeast(progressShare, publicProgressFloor),
        any(isFalse(hasRetention), atMost(progressShare, publicProgressCeiling)),
      ),
    },
  ],
}
