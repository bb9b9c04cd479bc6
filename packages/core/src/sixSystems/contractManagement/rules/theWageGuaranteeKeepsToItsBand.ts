/** CT-25: the guarantee for wages is between 1 % and 3 % of the contract. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeastShare, atMostShare, isTrue } from "../../../law/Test.ts"
import { WAGE_GUARANTEE_OF_2021 } from "../../../law/instruments/contractManagement.ts"
import { isWorks, price } from "../measures/signing.ts"
import { type WageGuarantee, guaranteeGivenOn, guaranteed, wageGuarantees } from "../measures/wages.ts"
import type { ContractFacts } from "../record.ts"
import { wageGuaranteeCeiling, wageGuaranteeFloor } from "../settlementParameters.ts"

export const theWageGuaranteeKeepsToItsBand: Rule<ContractFacts, WageGuarantee> = {
  id: "contractManagement/theWageGuaranteeKeepsToItsBand",
  revision: 1,
  title: {
    zh: "工资保证金在合同额的规定比例之间",
    en: "The guarantee for wages is within its band",
  },
  severity: "binds",
  about: wageGuarantees,
  anchor: guaranteeGivenOn,
  versions: [
    {
      from: make("2021-11-01"),
      until: null,
      rows: ["CT-25"],
      citations: [cite(WAGE_GUARANTEE_OF_2021, "关于存储比例的规定")],
      confidence: "M",
      applies: isTrue(isWorks),
      requires: all(
        atLeastShare(guaranteed, wageGuaranteeFloor, price),
        atMostShare(guaranteed, wageGuaranteeCeiling, price),
      ),
    },
  ],
}
