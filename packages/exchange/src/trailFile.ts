/** Who did and who saw what as a file, CSV or a workbook, in the reader's language. */
import type { Bilingual, Locale } from "@minsheng/core/kernel"
import type { TrailRow } from "@minsheng/core/audit"
import { actWords } from "@minsheng/core/words"
import { csvLine, textCell as csvText } from "./csvWriter.ts"
import { type Cell, textCell } from "./workbook/cells.ts"
import { workbook } from "./workbook/write.ts"

interface Column {
  readonly heading: Bilingual
  readonly width: number
  readonly text: (row: TrailRow, locale: Locale) => string
}

const column = (zh: string, en: string, width: number, text: Column["text"]): Column => ({
  heading: { zh, en },
  width,
  text,
})

const SIDES: Readonly<Record<TrailRow["side"], Bilingual>> = {
  did: { zh: "做了", en: "did" },
  saw: { zh: "看了或办了账号", en: "saw, or account" },
}

const COLUMNS: ReadonlyArray<Column> = [
  column("时间（UTC）", "at_utc", 26, (row) => row.at),
  column("做了还是看了", "side", 18, (row, locale) => SIDES[row.side][locale]),
  column("谁", "who", 18, (row) => row.actorName ?? row.actorId),
  column("编号", "actor_id", 38, (row) => row.actorId),
  column("什么", "what", 30, (row, locale) => actWords(row.act)[locale]),
  column("代码", "act", 22, (row) => row.act),
  column("对象", "subject", 30, (row) => row.subject ?? ""),
  column("序号", "position", 12, (row) => String(row.position ?? "")),
  column("地址", "address", 16, (row) => row.address ?? ""),
  column("设备", "device", 36, (row) => row.device ?? ""),
  column("问题", "question", 48, (row) => row.question ?? ""),
  column("行数", "rows", 10, (row) => String(row.rowCount ?? "")),
  column("摘要", "digest", 40, (row) => row.digest ?? ""),
]

const DEMONSTRATION: Bilingual = {
  zh: "演示数据：人员均为模拟",
  en: "DEMONSTRATION DATA: the people are made up",
}

export const trailCsvHead = (locale: Locale, demonstration: boolean): string =>
  `${demonstration ? csvLine([`# ${DEMONSTRATION[locale]}`]) : ""}${csvLine(COLUMNS.map((one) => one.heading[locale]))}`

export const trailCsvLine = (row: TrailRow, locale: Locale): string =>
  csvLine(COLUMNS.map((one) => csvText(one.text(row, locale))))

async function* cellRows(
  rows: AsyncIterable<ReadonlyArray<TrailRow>>,
  locale: Locale,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  for await (const some of rows)
    yield some.map((row) => COLUMNS.map((one) => textCell(one.text(row, locale))))
}

const SHEET: Bilingual = { zh: "操作与访问", en: "trail" }

/** The bytes of a workbook with these rows, made as far as somebody reads. */
export const trailWorkbook = (
  rows: AsyncIterable<ReadonlyArray<TrailRow>>,
  locale: Locale,
  demonstration: boolean,
): AsyncIterable<Uint8Array> => {
  const head = [
    ...(demonstration ? [[textCell(DEMONSTRATION[locale], "mark")]] : []),
    COLUMNS.map(({ heading }) => textCell(heading[locale], "heading")),
  ]
  return workbook([
    {
      name: SHEET[locale],
      isHidden: false,
      columns: COLUMNS.map(({ width }) => ({ width, style: "text" })),
      frozenRows: head.length,
      frozenColumns: 1,
      isProtected: false,
      checks: [],
      checkedRows: [1, 1],
      head,
      rows: cellRows(rows, locale),
    },
  ])
}
