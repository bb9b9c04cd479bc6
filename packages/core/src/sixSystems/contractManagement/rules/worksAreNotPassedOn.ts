/** CT-05: the contractor passes on neither the whole works nor their main structure. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isFalse, isTrue } from "../../../law/Test.ts"
import { CIVIL_CODE, CONSTRUCTION_LAW } from "../../../law/instruments/acrossSystems.ts"
import { TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import {
  type Subcontract,
  isMainWork,
  isWholeWorks,
  subcontractedOn,
  subcontracts,
} from "../measures/execution.ts"
import { isWorks } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const worksAreNotPassedOn: Rule<ContractFacts, Subcontract> = {
  id: "contractManagement/worksAreNotPassedOn",
  revision: 1,
  title: {
    zh: "不转包工程，主体结构由总承包单位自行完成",
    en: "The works are not passed on, and their main structure is the contractor's own",
  },
  severity: "binds",
  about: subcontracts,
  anchor: subcontractedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: make("1999-12-31"),
      rows: ["CT-05"],
      citations: [cite(CONSTRUCTION_LAW, "第二十八条、第二十九条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: all(isFalse(isWholeWorks), isFalse(isMainWork)),
    },
    {
      from: make("2000-01-01"),
      until: make("2012-01-31"),
      rows: ["CT-05"],
      citations: [cite(CONSTRUCTION_LAW, "第二十八条、第二十九条"), cite(TENDERING_LAW, "第四十八条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: all(isFalse(isWholeWorks), isFalse(isMainWork)),
    },
    {
      from: make("2012-02-01"),
      until: make("2020-12-31"),
      rows: ["CT-05"],
      citations: [
        cite(CONSTRUCTION_LAW, "第二十八条、第二十九条"),
        cite(TENDERING_LAW, "第四十八条"),
        cite(TENDERING_REGULATIONS, "第五十九条"),
      ],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: all(isFalse(isWholeWorks), isFalse(isMainWork)),
    },
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["CT-05"],
      citations: [
        cite(CONSTRUCTION_LAW, "第二十八条、第二十九条"),
        cite(TENDERING_LAW, "第四十八条"),
        cite(TENDERING_REGULATIONS, "第五十九条"),
        cite(CIVIL_CODE, "第七百九十一条"),
      ],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: all(isFalse(isWholeWorks), isFalse(isMainWork)),
    },
  ],
}
