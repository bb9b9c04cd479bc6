/** CT-03: after a tender nobody makes another agreement that departs from subject, price, quality or time. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isFalse, isTrue } from "../../../law/Test.ts"
import { COURTS_OF_2004, COURTS_OF_2020 } from "../../../law/instruments/acrossSystems.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import { type Supplement, changesSubstance, supplementedOn, supplements } from "../measures/execution.ts"
import { isTendered } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const supplementsLeaveTheSubstanceAlone: Rule<ContractFacts, Supplement> = {
  id: "contractManagement/supplementsLeaveTheSubstanceAlone",
  revision: 1,
  title: {
    zh: "不另行订立背离中标合同实质性内容的协议",
    en: "No supplement departs from the substance of a tendered contract",
  },
  severity: "binds",
  about: supplements,
  anchor: supplementedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: make("2004-12-31"),
      rows: ["CT-03"],
      citations: [cite(TENDERING_LAW, "第四十六条")],
      confidence: "V1",
      applies: isTrue(isTendered),
      requires: isFalse(changesSubstance),
    },
    {
      from: make("2005-01-01"),
      until: make("2020-12-31"),
      rows: ["CT-03"],
      citations: [cite(TENDERING_LAW, "第四十六条"), cite(COURTS_OF_2004, "第二十一条")],
      confidence: "V1",
      applies: isTrue(isTendered),
      requires: isFalse(changesSubstance),
    },
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["CT-03"],
      citations: [cite(TENDERING_LAW, "第四十六条"), cite(COURTS_OF_2020, "第二条、第二十二条")],
      confidence: "V1",
      applies: isTrue(isTendered),
      requires: isFalse(changesSubstance),
    },
  ],
}
