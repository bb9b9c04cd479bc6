/** Who did and who saw what as CSV, in the reader's language. */
import type { Bilingual, Locale } from "@minsheng/core/kernel"
import type { TrailRow } from "@minsheng/core/audit"
import { actWords } from "@minsheng/core/words"
import { csvLine, textCell } from "./csvWriter.ts"

interface Column {
  readonly heading: Bilingual
  readonly cell: (row: TrailRow, locale: Locale) => string
}

const column = (zh: string, en: string, cell: Column["cell"]): Column => ({ heading: { zh, en }, cell })

const SIDES: Readonly<Record<TrailRow["side"], Bilingual>> = {
  did: { zh: "做了", en: "did" },
  saw: { zh: "看了或办了账号", en: "saw, or account" },
}

const COLUMNS: ReadonlyArray<Column> = [
  column("时间（UTC）", "at_utc", (row) => row.at),
  column("做了还是看了", "side", (row, locale) => SIDES[row.side][locale]),
  column("谁", "who", (row) => textCell(row.actorName ?? row.actorId)),
  column("编号", "actor_id", (row) => textCell(row.actorId)),
  column("什么", "what", (row, locale) => textCell(actWords(row.act)[locale])),
  column("代码", "act", (row) => textCell(row.act)),
  column("对象", "subject", (row) => textCell(row.subject ?? "")),
  column("序号", "position", (row) => String(row.position ?? "")),
  column("地址", "address", (row) => textCell(row.address ?? "")),
  column("设备", "device", (row) => textCell(row.device ?? "")),
  column("问题", "question", (row) => textCell(row.question ?? "")),
  column("行数", "rows", (row) => String(row.rowCount ?? "")),
  column("摘要", "digest", (row) => row.digest ?? ""),
]

const DEMONSTRATION: Bilingual = {
  zh: "演示数据：人员均为模拟",
  en: "DEMONSTRATION DATA: the people are made up",
}

export const trailCsvHead = (locale: Locale, demonstration: boolean): string =>
  `${demonstration ? csvLine([`# ${DEMONSTRATION[locale]}`]) : ""}${csvLine(COLUMNS.map((one) => one.heading[locale]))}`

export const trailCsvLine = (row: TrailRow, locale: Locale): string =>
  csvLine(COLUMNS.map((one) => one.cell(row, locale)))
