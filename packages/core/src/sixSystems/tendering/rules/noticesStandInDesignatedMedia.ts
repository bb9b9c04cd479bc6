/** TP-23: the notice of an open tender stands in media that the state designates. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import {
  NOTICES_OF_2000,
  NOTICES_OF_2018,
  TENDERING_LAW,
  TENDERING_REGULATIONS,
} from "../../../law/instruments/tendering.ts"
import { startedOn, type TenderingFacts } from "../measures.ts"
import { isOpenTender, noticeIsInDesignatedMedia, tenders } from "../measures/tendering.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const noticesStandInDesignatedMedia: Rule<TenderingFacts, Purchase> = {
  id: "tendering/noticesStandInDesignatedMedia",
  revision: 1,
  title: {
    zh: "招标公告在国家指定的媒介发布",
    en: "The notice of an open tender stands in designated media",
  },
  severity: "binds",
  about: tenders,
  anchor: startedOn,
  versions: [
    ...ofMandatory({
      from: make("2000-07-01"),
      until: make("2017-12-31"),
      rows: ["TP-23"],
      citations: [cite(TENDERING_LAW, "第十六条"), cite(NOTICES_OF_2000, "全文")],
      confidence: "V1",
      applies: isTrue(isOpenTender),
      requires: isTrue(noticeIsInDesignatedMedia),
    }),
    ...ofMandatory({
      from: make("2018-01-01"),
      until: null,
      rows: ["TP-23"],
      citations: [
        cite(TENDERING_LAW, "第十六条"),
        cite(TENDERING_REGULATIONS, "第十五条"),
        cite(NOTICES_OF_2018, "全文"),
      ],
      confidence: "V1",
      applies: isTrue(isOpenTender),
      requires: isTrue(noticeIsInDesignatedMedia),
    }),
  ],
}
