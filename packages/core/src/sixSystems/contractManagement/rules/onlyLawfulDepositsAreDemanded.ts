/**
 * CT-20: of a small or medium firm no deposit is demanded but those for bid, performance, quality and
 * wages.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import { SMALL_FIRMS_OF_2020, SMALL_FIRMS_OF_2025 } from "../../../law/instruments/contractManagement.ts"
import { type Deposit, depositDemandedOn, deposits, isDepositLawful } from "../measures/settlement.ts"
import { isOfPublicBody, isWithSmallFirm } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const onlyLawfulDepositsAreDemanded: Rule<ContractFacts, Deposit> = {
  id: "contractManagement/onlyLawfulDepositsAreDemanded",
  revision: 1,
  title: {
    zh: "除投标、履约、工程质量、农民工工资保证金外，不向中小企业收取其他保证金",
    en: "No deposits but four kinds are demanded of small and medium firms",
  },
  severity: "binds",
  about: deposits,
  anchor: depositDemandedOn,
  versions: [
    {
      from: make("2020-09-01"),
      until: make("2025-05-31"),
      rows: ["CT-20"],
      citations: [cite(SMALL_FIRMS_OF_2020, "第十二条")],
      confidence: "V1",
      applies: all(isTrue(isWithSmallFirm), isTrue(isOfPublicBody)),
      requires: isTrue(isDepositLawful),
    },
    {
      from: make("2025-06-01"),
      until: null,
      rows: ["CT-20"],
      citations: [cite(SMALL_FIRMS_OF_2025, "第十三条")],
      confidence: "V1",
      applies: all(isTrue(isWithSmallFirm), isTrue(isOfPublicBody)),
      requires: isTrue(isDepositLawful),
    },
  ],
}
