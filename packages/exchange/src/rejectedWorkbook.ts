/** Rejected rows as a workbook: the rows as they came, with a column that says why. */
import type { Locale } from "@minsheng/core/kernel"
import type { RejectedRow } from "@minsheng/core/imports"
import { reasonHeading, reasonsOf } from "./rejectedCsv.ts"
import { type Cell, textCell } from "./workbook/cells.ts"
import { workbook } from "./workbook/write.ts"

const SHEET = { zh: "退回的行", en: "rejected rows" } as const
const [WIDTH, REASON_WIDTH] = [18, 60]

async function* cellRows(
  rows: AsyncIterable<ReadonlyArray<RejectedRow>>,
  columnCount: number,
  locale: Locale,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  for await (const some of rows) {
    yield some.map(({ fields, problems }) => [
      ...Array.from({ length: columnCount }, (_, index) => textCell(fields[index] ?? "")),
      textCell(reasonsOf(problems, locale), "reason"),
    ])
  }
}

/** The bytes of a workbook with these rows; repaired, it is a file to be imported. */
export const rejectedWorkbook = (
  header: ReadonlyArray<string>,
  rows: AsyncIterable<ReadonlyArray<RejectedRow>>,
  locale: Locale,
): AsyncIterable<Uint8Array> => {
  const headings = header.map((heading) => textCell(heading, "heading"))
  return workbook([
    {
      name: SHEET[locale],
      isHidden: false,
      columns: [
        ...header.map(() => ({ width: WIDTH, style: "text" }) as const),
        { width: REASON_WIDTH, style: "reason" },
      ],
      frozenRows: 1,
      frozenColumns: 0,
      isProtected: false,
      checks: [],
      checkedRows: [1, 1],
      head: [[...headings, textCell(reasonHeading(locale), "heading")]],
      rows: cellRows(rows, header.length, locale),
    },
  ])
}
