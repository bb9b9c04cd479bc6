/** CT-02: time for completion and standard of quality are those of the bid. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, equalTo, isSame, isTrue } from "../../../law/Test.ts"
import { TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import { bidDuration, bidQuality, duration, isTendered, quality, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const timeAndQualityAreThoseOfTheBid: Rule<ContractFacts, Contract> = {
  id: "contractManagement/timeAndQualityAreThoseOfTheBid",
  revision: 1,
  title: {
    zh: "合同工期、质量标准与投标文件一致",
    en: "Time and quality of the contract are those of the bid",
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
      requires: all(equalTo(duration, bidDuration), isSame(quality, bidQuality)),
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
      requires: all(equalTo(duration, bidDuration), isSame(quality, bidQuality)),
    },
  ],
}
