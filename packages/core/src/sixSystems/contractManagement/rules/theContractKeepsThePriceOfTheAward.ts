/** CT-02: the price of the contract is that of the award. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { equalTo, isTrue } from "../../../law/Test.ts"
import { TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { awardPrice, isTendered, price, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const theContractKeepsThePriceOfTheAward: Rule<ContractFacts, Contract> = {
  id: "contractManagement/theContractKeepsThePriceOfTheAward",
  revision: 1,
  title: {
    zh: "合同价款与中标价一致",
    en: "The price of the contract is that of the award",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: make("2012-01-31"),
      rows: ["CT-02"],
      citations: [cite(TENDERING_LAW, "第四十六条、第五十九条")],
      confidence: "V1",
      applies: isTrue(isTendered),
      requires: equalTo(price, awardPrice),
    },
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["CT-02"],
      citations: [
        cite(TENDERING_LAW, "第四十六条、第五十九条"),
        cite(TENDERING_REGULATIONS, "第五十七条、第七十五条"),
      ],
      confidence: "V1",
      applies: isTrue(isTendered),
      requires: equalTo(price, awardPrice),
    },
  ],
}
