/**
 * TP-21: bids have no author, agent, project manager or account in common, are not alike beyond chance and
 * not mixed up.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isFalse } from "../../../law/Test.ts"
import { TENDERING_REGULATIONS } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { areBidsAlike, areBidsMixed } from "../measures/evaluation.ts"
import {
  openedOn,
  openings,
  sharesAccount,
  sharesAgent,
  sharesAuthor,
  sharesProjectManager,
} from "../measures/opening.ts"
import type { Purchase } from "../record.ts"

export const bidsAreMadeIndependently: Rule<TenderingFacts, Purchase> = {
  id: "tendering/bidsAreMadeIndependently",
  revision: 1,
  title: {
    zh: "投标文件各自独立编制，没有视为串通投标的情形",
    en: "Bids are made independently of each other",
  },
  severity: "binds",
  about: openings,
  anchor: openedOn,
  versions: [
    {
      from: make("2012-02-01"),
      until: null,
      rows: ["TP-21"],
      citations: [cite(TENDERING_REGULATIONS, "第四十条")],
      confidence: "V1",
      requires: all(
        isFalse(sharesAuthor),
        isFalse(sharesAgent),
        isFalse(sharesProjectManager),
        isFalse(areBidsAlike),
        isFalse(areBidsMixed),
        isFalse(sharesAccount),
      ),
    },
  ],
}
