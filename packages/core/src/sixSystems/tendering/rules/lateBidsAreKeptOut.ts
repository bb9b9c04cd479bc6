/** TP-08: a bid that comes after the end of the time for bids is refused. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { type BidOfPurchase, bidOpenedOn, bids, isKeptOut, isLate } from "../measures/opening.ts"

export const lateBidsAreKeptOut: Rule<TenderingFacts, BidOfPurchase> = {
  id: "tendering/lateBidsAreKeptOut",
  revision: 1,
  title: {
    zh: "逾期送达的投标文件拒收",
    en: "Late bids are kept out",
  },
  severity: "binds",
  about: bids,
  anchor: bidOpenedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: null,
      rows: ["TP-08"],
      citations: [cite(TENDERING_LAW, "第二十八条")],
      confidence: "V1",
      applies: isTrue(isLate),
      requires: isTrue(isKeptOut),
    },
  ],
}
