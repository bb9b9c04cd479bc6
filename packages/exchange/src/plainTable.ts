/** Short lists as files, CSV or a workbook: texts and figures under their headings, and no formula. */
import { BYTE_ORDER_MARK, csvLine, textCell as csvText } from "./csvWriter.ts"
import { type Cell, numberCell, textCell } from "./workbook/cells.ts"
import { type Sheet, workbook } from "./workbook/write.ts"

export interface PlainColumn {
  readonly heading: string
  /** In characters, for files that have widths. */
  readonly width: number
  /** Whether what stands in it are figures as people read them: `−1,234.50`. */
  readonly isFigure?: boolean
}

export interface PlainTable {
  readonly name: string
  /** Lines above the headings: what the list is of, and that it is made up. */
  readonly marks: ReadonlyArray<string>
  readonly columns: ReadonlyArray<PlainColumn>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

const FIGURE = /^[+\-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u

/** The digits of a figure as programs write them; `undefined` for what is none. */
const digitsOf = (text: string, column: PlainColumn | undefined): string | undefined =>
  column?.isFigure === true && FIGURE.test(text)
    ? text.replaceAll(",", "").replace("+", "").replace("\u2212", "-")
    : undefined

const csvOf = ({ marks, columns, rows }: PlainTable): string =>
  [
    ...marks.map((mark) => csvLine([`# ${mark}`])),
    csvLine(columns.map(({ heading }) => csvText(heading))),
    ...rows.map((row) => csvLine(row.map((text, at) => digitsOf(text, columns[at]) ?? csvText(text)))),
  ].join("")

/** One table behind the other, with an empty line between them. */
export const plainCsv = (...tables: ReadonlyArray<PlainTable>): string =>
  `${BYTE_ORDER_MARK}${tables.map(csvOf).join(csvLine([]))}`

const cellOf = (text: string, column: PlainColumn | undefined): Cell => {
  const digits = digitsOf(text, column)
  return digits === undefined
    ? textCell(text)
    : numberCell(digits, /\.\d\d$/u.test(digits) ? "money" : "plain")
}

async function* cellRows({ rows, columns }: PlainTable): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  yield await Promise.resolve(rows.map((row) => row.map((text, at) => cellOf(text, columns[at]))))
}

const SHEET_NAME_MAX = 31

/** What a sheet may be called: short, without signs that have a meaning there, and not as another is. */
const sheetNames = (tables: ReadonlyArray<PlainTable>): ReadonlyArray<string> => {
  const taken = new Set<string>()
  return tables.map(({ name }, at) => {
    const plain = name.replaceAll(/[[\]:*?/\\'\p{Cc}]/gu, " ").trim()
    const short = [...(plain === "" ? String(at + 1) : plain)].slice(0, SHEET_NAME_MAX - 4).join("")
    const own = taken.has(short.toLowerCase()) ? `${short} ${at + 1}` : short
    taken.add(own.toLowerCase())
    return own
  })
}

const sheetOf = (table: PlainTable, name: string): Sheet => {
  const head = [
    ...table.marks.map((mark): ReadonlyArray<Cell> => [textCell(mark, "mark")]),
    table.columns.map(({ heading }) => textCell(heading, "heading")),
  ]
  return {
    name,
    isHidden: false,
    columns: table.columns.map(({ width, isFigure }) => ({
      width,
      style: isFigure === true ? "plain" : "text",
    })),
    frozenRows: head.length,
    frozenColumns: 1,
    isProtected: false,
    checks: [],
    checkedRows: [1, 1],
    head,
    rows: cellRows(table),
  }
}

/** A sheet for each table. */
export const plainWorkbook = (...tables: ReadonlyArray<PlainTable>): AsyncIterable<Uint8Array> => {
  const names = sheetNames(tables)
  return workbook(tables.map((table, at) => sheetOf(table, names[at] ?? table.name)))
}
