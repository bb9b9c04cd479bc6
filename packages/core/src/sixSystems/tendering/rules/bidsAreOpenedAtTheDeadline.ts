/** TP-08: bids are opened at the very time at which the time for bids ends. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isSame } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { deadlineMoment, openedOn, openingMoment, openings } from "../measures/opening.ts"
import type { Purchase } from "../record.ts"

export const bidsAreOpenedAtTheDeadline: Rule<TenderingFacts, Purchase> = {
  id: "tendering/bidsAreOpenedAtTheDeadline",
  revision: 1,
  title: {
    zh: "开标在招标文件确定的提交投标文件截止时间的同一时间公开进行",
    en: "Bids are opened when the time for bids ends",
  },
  severity: "binds",
  about: openings,
  anchor: openedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: null,
      rows: ["TP-08"],
      citations: [cite(TENDERING_LAW, "第三十四条")],
      confidence: "V1",
      requires: isSame(openingMoment, deadlineMoment),
    },
  ],
}
