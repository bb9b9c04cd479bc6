/** Who did and who saw what as a file, CSV or a workbook, in the reader's language. */
import type { Bilingual, Locale } from "@minsheng/core/kernel"
import type { TrailRow } from "@minsheng/core/audit"
import { actWords } from "@minsheng/core/words"
import { column, type FileHead, number, type StreamedTable, text } from "./streamedTable.ts"

const SIDES: Readonly<Record<TrailRow["side"], Bilingual>> = {
  did: { zh: "做了", en: "did" },
  saw: { zh: "看了或办了账号", en: "saw, or account" },
}

const DEMONSTRATION: Bilingual = {
  zh: "演示数据：人员均为模拟",
  en: "DEMONSTRATION DATA: the people are made up",
}

export const trailHead = (locale: Locale, demonstration: boolean): FileHead => ({
  locale,
  marks: demonstration ? [DEMONSTRATION[locale]] : [],
})

export const trailTable: StreamedTable<TrailRow> = {
  sheet: { zh: "操作与访问", en: "trail" },
  columns: [
    column("时间（UTC）", "at_utc", 26, (row) => text(row.at)),
    column("做了还是看了", "side", 18, (row, locale) => text(SIDES[row.side][locale])),
    column("谁", "who", 18, (row) => text(row.actorName ?? row.actorId)),
    column("编号", "actor_id", 38, (row) => text(row.actorId)),
    column("什么", "what", 30, (row, locale) => text(actWords(row.act)[locale])),
    column("代码", "act", 22, (row) => text(row.act)),
    column("对象", "subject", 30, (row) => text(row.subject ?? "")),
    column("序号", "position", 12, (row) => text(String(row.position ?? ""))),
    column("地址", "address", 16, (row) => text(row.address ?? "")),
    column("设备", "device", 36, (row) => text(row.device ?? "")),
    column("问题", "question", 48, (row) => text(row.question ?? "")),
    column("行数", "rows", 10, (row) => number(row.rowCount)),
    column("摘要", "digest", 40, (row) => text(row.digest ?? "")),
  ],
}
