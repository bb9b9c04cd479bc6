/** Rows of a register as a file, as they are read: CSV or a workbook with the same columns. */
import { type Bilingual, type CalendarDate, type Locale, Money } from "@minsheng/core/kernel"
import { csvLine, textCell as csvText } from "./csvWriter.ts"
import { listMarks } from "./projectColumns.ts"
import { type Cell, dayCell, numberCell, textCell } from "./workbook/cells.ts"
import { workbook } from "./workbook/write.ts"

/** What a file is of. */
export interface FileOfRows {
  readonly locale: Locale
  readonly demonstration: boolean
  readonly asOf: CalendarDate.CalendarDate
  readonly position: number
}

/** A text of people's, a word or code of ours, a day, money, or a share. */
type Value =
  | { readonly _tag: "text" | "code"; readonly text: string }
  | { readonly _tag: "day"; readonly day: CalendarDate.CalendarDate }
  | { readonly _tag: "yuan"; readonly fen: bigint }
  | { readonly _tag: "percent"; readonly digits: string }

export interface StreamedColumn<Row> {
  readonly heading: Bilingual
  readonly width: number
  readonly value: (row: Row, locale: Locale) => Value
}

/** The rows of a kind of file. */
export interface StreamedTable<Row> {
  readonly sheet: Bilingual
  readonly columns: ReadonlyArray<StreamedColumn<Row>>
}

export const column = <Row>(
  zh: string,
  en: string,
  width: number,
  value: StreamedColumn<Row>["value"],
): StreamedColumn<Row> => ({ heading: { zh, en }, width, value })

export const text = (value: string | null): Value => ({ _tag: "text", text: value ?? "" })
export const code = (value: string): Value => ({ _tag: "code", text: value })
export const day = (value: CalendarDate.CalendarDate): Value => ({ _tag: "day", day: value })
export const yuan = (fen: bigint): Value => ({ _tag: "yuan", fen })
export const percent = (digits: string): Value => ({ _tag: "percent", digits })

const csvOf = (value: Value): string => {
  switch (value._tag) {
    case "text":
      return csvText(value.text)
    case "code":
      return value.text
    case "day":
      return value.day
    case "yuan":
      return Money.formatYuan(value.fen)
    case "percent":
      return value.digits
  }
}

const cellOf = (value: Value): Cell => {
  switch (value._tag) {
    case "text":
    case "code":
      return textCell(value.text)
    case "day":
      return dayCell(value.day)
    case "yuan":
      return numberCell(Money.formatYuan(value.fen), "money")
    case "percent":
      return numberCell(value.digits, "percent")
  }
}

/** The first lines: for a demonstration its mark, then the axes of the answer, then the headings. */
export const streamedCsvHead = <Row>({ columns }: StreamedTable<Row>, file: FileOfRows): string =>
  `${listMarks(file)
    .map((mark) => csvLine([`# ${mark}`]))
    .join("")}${csvLine(columns.map(({ heading }) => heading[file.locale]))}`

export const streamedCsvLine = <Row>(
  { columns }: StreamedTable<Row>,
  row: Row,
  { locale }: FileOfRows,
): string => csvLine(columns.map(({ value }) => csvOf(value(row, locale))))

async function* cellRows<Row>(
  rows: AsyncIterable<ReadonlyArray<Row>>,
  { columns }: StreamedTable<Row>,
  locale: Locale,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  for await (const some of rows)
    yield some.map((row) => columns.map(({ value }) => cellOf(value(row, locale))))
}

/** The bytes of a workbook with these rows, made as far as somebody reads. */
export const streamedWorkbook = <Row>(
  rows: AsyncIterable<ReadonlyArray<Row>>,
  table: StreamedTable<Row>,
  file: FileOfRows,
): AsyncIterable<Uint8Array> => {
  const marks = listMarks(file).map((mark): ReadonlyArray<Cell> => [textCell(mark, "mark")])
  const headings = table.columns.map(({ heading }) => textCell(heading[file.locale], "heading"))
  const head = [...marks, headings]
  return workbook([
    {
      name: table.sheet[file.locale],
      isHidden: false,
      columns: table.columns.map(({ width }) => ({ width, style: "plain" })),
      frozenRows: head.length,
      frozenColumns: 1,
      isProtected: false,
      checks: [],
      checkedRows: [1, 1],
      head,
      rows: cellRows(rows, table, file.locale),
    },
  ])
}
