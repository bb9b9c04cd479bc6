/** A short list as a file, CSV or a workbook: texts under their headings, and no formula. */
import { BYTE_ORDER_MARK, csvLine, textCell as csvText } from "./csvWriter.ts"
import { type Cell, textCell } from "./workbook/cells.ts"
import { workbook } from "./workbook/write.ts"

export interface PlainColumn {
  readonly heading: string
  /** In characters, for files that have widths. */
  readonly width: number
}

export interface PlainTable {
  readonly name: string
  /** Lines above the headings: what the list is of, and that it is made up. */
  readonly marks: ReadonlyArray<string>
  readonly columns: ReadonlyArray<PlainColumn>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

export const plainCsv = ({ marks, columns, rows }: PlainTable): string =>
  [
    BYTE_ORDER_MARK,
    ...marks.map((mark) => csvLine([`# ${mark}`])),
    csvLine(columns.map(({ heading }) => csvText(heading))),
    ...rows.map((row) => csvLine(row.map(csvText))),
  ].join("")

async function* cellRows(rows: PlainTable["rows"]): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  yield await Promise.resolve(rows.map((row) => row.map((text) => textCell(text))))
}

export const plainWorkbook = ({ name, marks, columns, rows }: PlainTable): AsyncIterable<Uint8Array> => {
  const head = [
    ...marks.map((mark): ReadonlyArray<Cell> => [textCell(mark, "mark")]),
    columns.map(({ heading }) => textCell(heading, "heading")),
  ]
  return workbook([
    {
      name,
      isHidden: false,
      columns: columns.map(({ width }) => ({ width, style: "text" })),
      frozenRows: head.length,
      frozenColumns: 1,
      isProtected: false,
      checks: [],
      checkedRows: [1, 1],
      head,
      rows: cellRows(rows),
    },
  ])
}
