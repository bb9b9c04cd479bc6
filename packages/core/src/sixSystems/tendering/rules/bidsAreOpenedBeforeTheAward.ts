/** TP-08: the winner is determined from bids that were opened, not before. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, precedes } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { decidedOn, tendersAwarded } from "../measures/award.ts"
import { openedOn } from "../measures/opening.ts"
import { isTendered } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"

export const bidsAreOpenedBeforeTheAward: Rule<TenderingFacts, Purchase> = {
  id: "tendering/bidsAreOpenedBeforeTheAward",
  revision: 1,
  title: {
    zh: "开标在确定中标人之前进行",
    en: "Bids are opened before the winner is determined",
  },
  severity: "binds",
  about: tendersAwarded,
  anchor: decidedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: null,
      rows: ["TP-08"],
      citations: [cite(TENDERING_LAW, "第三十四条"), cite(TENDERING_LAW, "第三十六条")],
      confidence: "V1",
      applies: isTrue(isTendered),
      requires: precedes(openedOn, decidedOn),
    },
  ],
}
