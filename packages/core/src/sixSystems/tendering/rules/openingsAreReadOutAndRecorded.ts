/** TP-08: all bids that came in time are opened and read out, and a record is kept. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import { areAllReadOut, isRecordKept, openedOn, openings } from "../measures/opening.ts"
import type { Purchase } from "../record.ts"

export const openingsAreReadOutAndRecorded: Rule<TenderingFacts, Purchase> = {
  id: "tendering/openingsAreReadOutAndRecorded",
  revision: 1,
  title: {
    zh: "截止前收到的投标文件当众拆封、宣读，开标过程记录并存档",
    en: "Bids are read out at the opening, and it is recorded",
  },
  severity: "binds",
  about: openings,
  anchor: openedOn,
  versions: [
    {
      from: make("2000-01-01"),
      until: null,
      rows: ["TP-08"],
      citations: [cite(TENDERING_LAW, "第三十六条")],
      confidence: "V1",
      requires: all(isTrue(areAllReadOut), isTrue(isRecordKept)),
    },
  ],
}
