/** Numbers of 招投标制. */
import { make } from "../../kernel/CalendarDate.ts"
import { cite } from "../../law/Citation.ts"
import type { DatedParameter } from "../../law/DatedParameter.ts"
import { SCOPE_OF_2000, SCOPE_OF_2018, TENDERING_LAW } from "../../law/instruments/tendering.ts"

const CHECKED_ON = make("2026-11-22")

const WAN = 1_000_000n

const threshold = (
  id: `tendering/${string}`,
  [zh, en]: readonly [string, string],
  [before, item]: readonly [bigint, string],
  [since, number]: readonly [bigint, string],
): DatedParameter<bigint> => ({
  id,
  title: { zh, en },
  unit: "fen",
  values: [
    {
      from: make("2000-05-01"),
      until: make("2018-05-31"),
      value: before * WAN,
      rows: ["TB-02a"],
      citations: [cite(SCOPE_OF_2000, `第七条（${item}）`)],
      confidence: "V2",
    },
    {
      from: make("2018-06-01"),
      until: null,
      value: since * WAN,
      rows: ["TB-03a"],
      citations: [cite(SCOPE_OF_2018, `第五条（${number}）`)],
      confidence: "V2",
    },
  ],
  checkedOn: CHECKED_ON,
})

export const worksThreshold = threshold(
  "tendering/worksThreshold",
  ["施工单项合同必须招标的估算价", "estimate from which works must be tendered"],
  [200n, "一"],
  [400n, "一"],
)

export const goodsThreshold = threshold(
  "tendering/goodsThreshold",
  ["货物单项合同必须招标的估算价", "estimate from which equipment and materials must be tendered"],
  [100n, "二"],
  [200n, "二"],
)

export const serviceThreshold = threshold(
  "tendering/serviceThreshold",
  ["勘察、设计、监理等服务必须招标的估算价", "estimate from which services must be tendered"],
  [50n, "三"],
  [100n, "三"],
)

export const projectThreshold: DatedParameter<bigint> = {
  id: "tendering/projectThreshold",
  title: {
    zh: "单项合同低于标准时，项目总投资必须招标的数额",
    en: "total investment from which every contract of a project must be tendered",
  },
  unit: "fen",
  values: [
    {
      from: make("2000-05-01"),
      until: make("2018-05-31"),
      value: 3000n * WAN,
      rows: ["TB-02b"],
      citations: [cite(SCOPE_OF_2000, "第七条（四）")],
      confidence: "V2",
    },
  ],
  checkedOn: CHECKED_ON,
}

export const bidPeriod: DatedParameter<number> = {
  id: "tendering/bidPeriod",
  title: { zh: "招标文件发出至投标截止的最短期限", en: "shortest time for the preparation of bids" },
  unit: "days",
  values: [
    {
      from: make("2000-01-01"),
      until: null,
      value: 20,
      rows: ["TP-01"],
      citations: [cite(TENDERING_LAW, "第二十四条")],
      confidence: "V1",
    },
  ],
  checkedOn: CHECKED_ON,
}
