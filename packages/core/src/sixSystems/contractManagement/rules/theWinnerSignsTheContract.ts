/** CT-02: whoever won the tender signs the contract, and nobody else. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isSame, isTrue } from "../../../law/Test.ts"
import { TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { contractor, isTendered, signedOn, winner } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const theWinnerSignsTheContract: Rule<ContractFacts, Contract> = {
  id: "contractManagement/theWinnerSignsTheContract",
  revision: 2,
  title: {
    zh: "招标人与中标人订立合同",
    en: "Whoever won the tender signs the contract",
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
      requires: isSame(contractor, winner),
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
      requires: isSame(contractor, winner),
    },
  ],
}
