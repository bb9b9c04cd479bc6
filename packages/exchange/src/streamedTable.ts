/** Rows of a register as a file, as they are read: CSV or a workbook with the same columns. */
import { type Bilingual, type CalendarDate, type Locale, Money } from "@minsheng/core/kernel"
import type { Imprint } from "@minsheng/core/journal"
import { csvLine, textCell as csvText } from "./csvWriter.ts"
import { listMarks } from "./projectColumns.ts"
import { type Cell, dayCell, numberCell, textCell } from "./workbook/cells.ts"
import { type Sheet, workbook } from "./workbook/write.ts"

/** What a file is of. */
export interface FileOfRows {
  readonly locale: Locale
  readonly demonstration: boolean
  readonly asOf: CalendarDate.CalendarDate
  readonly position: number
  readonly imprint: Imprint
  /** What it is called and of what it is, for a report. */
  readonly about?: ReadonlyArray<Bilingual>
}

/** What stands above the headings of a file, in the language of its reader. */
export interface FileHead {
  readonly locale: Locale
  readonly marks: ReadonlyArray<string>
}

/** A text of people's, a word or code of ours, a day, money, or a number or a share in digits. */
type Value =
  | { readonly _tag: "text" | "code" | "number" | "percent"; readonly text: string }
  | { readonly _tag: "day"; readonly day: CalendarDate.CalendarDate }
  | { readonly _tag: "yuan"; readonly fen: bigint }

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
/** Empty where there is none. */
export const number = (digits: string | number | null): Value => ({
  _tag: "number",
  text: digits === null ? "" : String(digits),
})

export const percent = (digits: string): Value => ({ _tag: "percent", text: digits })

const csvOf = (value: Value): string => {
  switch (value._tag) {
    case "text":
      return csvText(value.text)
    case "code":
    case "number":
    case "percent":
      return value.text
    case "day":
      return value.day
    case "yuan":
      return Money.formatYuan(value.fen)
  }
}

const cellOf = (value: Value): Cell => {
  switch (value._tag) {
    case "text":
    case "code":
      return textCell(value.text)
    case "number":
      return value.text === "" ? null : numberCell(value.text, "plain")
    case "percent":
      return numberCell(value.text, "percent")
    case "day":
      return dayCell(value.day)
    case "yuan":
      return numberCell(Money.formatYuan(value.fen), "money")
  }
}

const UNIT: Bilingual = { zh: "金额单位：元，精确到分", en: "amounts in yuan, exact to the fen" }

/** The position and hash that the books can be held against, as a seal is printed. */
const imprintText = ({ head, seal }: Imprint): Bilingual => {
  const at = `${head.position}:${head.hash}`
  if (seal === null) return { zh: `账册末条 ${at}`, en: `head of the journal ${at}` }
  const sealed = `${seal.day} ${seal.position}:${seal.hash}`
  return { zh: `账册末条 ${at}；日封 ${sealed}`, en: `head of the journal ${at}; daily seal ${sealed}` }
}

/** The lines before the headings: what it is, on which axes, in which unit, and what proves it. */
const marksOf = (file: FileOfRows): ReadonlyArray<string> => [
  ...(file.about ?? []).map((words) => words[file.locale]),
  ...listMarks(file),
  UNIT[file.locale],
  imprintText(file.imprint)[file.locale],
]

export const headOf = (file: FileOfRows): FileHead => ({ locale: file.locale, marks: marksOf(file) })

/** The first lines of a CSV: its marks, then the headings. */
export const streamedCsvHead = <Row>({ columns }: StreamedTable<Row>, { locale, marks }: FileHead): string =>
  `${marks.map((mark) => csvLine([`# ${mark}`])).join("")}${csvLine(columns.map(({ heading }) => heading[locale]))}`

export const streamedCsvLine = <Row>(
  { columns }: StreamedTable<Row>,
  row: Row,
  { locale }: FileHead,
): string => csvLine(columns.map(({ value }) => csvOf(value(row, locale))))

async function* cellRows<Row>(
  rows: AsyncIterable<ReadonlyArray<Row>>,
  { columns }: StreamedTable<Row>,
  locale: Locale,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  for await (const some of rows)
    yield some.map((row) => columns.map(({ value }) => cellOf(value(row, locale))))
}

/** A sheet of a workbook: made as far as somebody reads. */
export type StreamedSheet = (head: FileHead) => Sheet

export const streamedSheet =
  <Row>(
    kind: StreamedTable<Row>,
    rows: AsyncIterable<ReadonlyArray<Row>>,
    frozenColumns = 1,
  ): StreamedSheet =>
  ({ locale, marks }) => {
    const head = [
      ...marks.map((mark): ReadonlyArray<Cell> => [textCell(mark, "mark")]),
      kind.columns.map(({ heading }) => textCell(heading[locale], "heading")),
    ]
    return {
      name: kind.sheet[locale],
      isHidden: false,
      columns: kind.columns.map(({ width }) => ({ width, style: "plain" })),
      frozenRows: head.length,
      frozenColumns,
      isProtected: false,
      checks: [],
      checkedRows: [1, 1],
      head,
      rows: cellRows(rows, kind, locale),
    }
  }

/** The bytes of a workbook with these sheets, made as far as somebody reads. */
export const streamedWorkbook = (
  sheets: ReadonlyArray<StreamedSheet>,
  head: FileHead,
): AsyncIterable<Uint8Array> => workbook(sheets.map((sheet) => sheet(head)))
