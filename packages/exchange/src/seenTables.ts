/** The tables that a page shows, as files: what stands above them on each, then what was seen. */
import type { SeenTable, SeenTables } from "@minsheng/core/access"
import type { ListFile } from "./accountTables.ts"
import type { PlainTable } from "./plainTable.ts"
import { demonstrationMark } from "./projectColumns.ts"

const [WIDTH_MIN, WIDTH_MAX] = [8, 48]
/** A Chinese character takes the room of two letters. */
const HAN = /\p{Script=Han}/gu

const widthOf = (text: string): number => text.length + (text.match(HAN)?.length ?? 0)

/** As wide as what stands in it, within reason. */
const columnWidth = ({ rows }: SeenTable, heading: string, at: number): number => {
  const widest = rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? "")), widthOf(heading))
  return Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, widest + 2))
}

export const seenTables = (
  { about, tables }: SeenTables,
  { locale, demonstration }: ListFile,
): ReadonlyArray<PlainTable> =>
  tables.map((table) => ({
    name: table.name,
    marks: [...(demonstration ? [demonstrationMark(locale)] : []), ...about, table.name].filter(
      (mark, at, all) => mark !== "" && all.indexOf(mark) === at,
    ),
    columns: table.columns.map(({ heading, isFigure }, at) => ({
      heading,
      isFigure,
      width: columnWidth(table, heading, at),
    })),
    rows: table.rows,
  }))
