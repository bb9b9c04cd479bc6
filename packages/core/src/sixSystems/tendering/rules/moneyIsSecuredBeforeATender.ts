/** TB-10: the money for a tender is there, or its source is settled, before the notice. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { precedes } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import { startedOn, type TenderingFacts } from "../measures.ts"
import { fundsSecuredOn } from "../measures/planning.ts"
import { tenders } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"

export const moneyIsSecuredBeforeATender: Rule<TenderingFacts, Purchase> = {
  id: "tendering/moneyIsSecuredBeforeATender",
  revision: 1,
  title: {
    zh: "招标前资金或者资金来源已经落实",
    en: "The money for a tender is secured before it",
  },
  severity: "binds",
  about: tenders,
  anchor: startedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: null,
      rows: ["TB-10"],
      citations: [cite(TENDERING_LAW, "第九条")],
      confidence: "V1",
      requires: precedes(fundsSecuredOn, startedOn),
    },
  ],
}
