/** TP-07: with fewer than three bidders no bids are opened; the tender is held again. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { atLeast } from "../../../law/Test.ts"
import { TENDERING_LAW, TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { bidCount, openedOn, openings } from "../measures/opening.ts"
import { fewestBidders } from "../parameters.ts"
import type { Purchase } from "../record.ts"

export const fewerThanThreeBidsAreNotOpened: Rule<TenderingFacts, Purchase> = {
  id: "tendering/fewerThanThreeBidsAreNotOpened",
  revision: 1,
  title: {
    zh: "投标人少于三个的，不得开标，重新招标",
    en: "Fewer than three bids are not opened",
  },
  severity: "binds",
  about: openings,
  anchor: openedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: make("2012-01-31"),
      rows: ["TP-07"],
      citations: [cite(TENDERING_LAW, "第二十八条")],
      confidence: "V1",
      requires: atLeast(bidCount, fewestBidders),
    },
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-07"],
      citations: [cite(TENDERING_LAW, "第二十八条"), cite(TENDERING_REGULATIONS, "第四十四条")],
      confidence: "V1",
      requires: atLeast(bidCount, fewestBidders),
    },
  ],
}
