/** What workbooks about money have in common: one sheet to be filled in, notes, and lists to choose from. */
import type { Bilingual, Locale } from "@minsheng/core/kernel"
import type { FundTemplateContents } from "@minsheng/core/imports"
import { demonstrationMark } from "./projectColumns.ts"
import { choice, listed, listSheet, noteSheet } from "./templateSheets.ts"
import { type Cell, type CellStyle, textCell } from "./workbook/cells.ts"
import { rowsOf, workbook } from "./workbook/write.ts"

interface Explained<Key> {
  readonly key: Key
  readonly heading: Bilingual
  readonly required: boolean
  readonly meaning: Bilingual
}

/** A column as a workbook shows it; what it may hold, where that is a list. */
export interface FundSheetColumn<Key> {
  readonly key: Key
  readonly width: number
  readonly style: CellStyle
  readonly choices?: ReadonlyArray<string>
}

export interface StreamedSheet<Key, Row> {
  readonly sheet: Bilingual
  readonly what: Bilingual
  readonly columns: ReadonlyArray<FundSheetColumn<Key>>
  readonly explained: ReadonlyArray<Explained<Key>>
  readonly frozenColumns: number
  /** Empty rows below those that are there, where more may be filled in. */
  readonly emptyRows: number
  readonly cells: (row: Row) => Partial<Readonly<Record<string, Cell>>>
  readonly notes: ReadonlyArray<Bilingual>
}

const titleOf = (
  { year, regionName, regionCode, position, today, demonstration }: FundTemplateContents<unknown>,
  what: Bilingual,
  locale: Locale,
): string => {
  const said =
    locale === "zh"
      ? `${year} 年度${what.zh} · ${regionName.zh}（${regionCode}）· ${today} 制表，账册至第 ${position} 条`
      : `${what.en} of ${year} · ${regionName.en} (${regionCode}) · made on ${today}, journal up to entry ${position}`
  return demonstration ? `${demonstrationMark(locale)} · ${said}` : said
}

const listRows = (lists: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<ReadonlyArray<Cell>> =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, index) =>
    lists.map((list) => textCell(list[index] ?? "", "note")),
  )

/** The bytes of a workbook about money. */
export const fundTemplate = <Key extends string, Row>(
  contents: FundTemplateContents<Row>,
  { sheet, what, columns, explained, frozenColumns, emptyRows, cells, notes }: StreamedSheet<Key, Row>,
  locale: Locale,
): AsyncIterable<Uint8Array> => {
  const title = titleOf(contents, what, locale)
  const shown = columns.flatMap(({ key }) => explained.filter((one) => one.key === key))
  const chosen = columns.flatMap(({ choices }, column) =>
    choices === undefined ? [] : [{ column, choices }],
  )
  const rows = contents.rows.map((row) => {
    const own = cells(row)
    return columns.map(({ key }) => own[key] ?? null)
  })
  return workbook([
    {
      name: sheet[locale],
      isHidden: false,
      columns: columns.map(({ width, style }) => ({ width, style })),
      frozenRows: 2,
      frozenColumns,
      isProtected: true,
      checks: chosen.map(({ column, choices }, place) =>
        choice(column, listed(place, choices.length, locale), locale),
      ),
      checkedRows: [3, 2 + Math.max(rows.length + emptyRows, 1)],
      head: [
        [textCell(title, contents.demonstration ? "mark" : "note")],
        shown.map(({ heading }) => textCell(heading[locale], "heading")),
      ],
      rows: rowsOf(rows),
    },
    noteSheet(shown, [title, ...notes.map((note) => note[locale])], locale),
    listSheet(rowsOf(listRows(chosen.map(({ choices }) => choices))), locale),
  ])
}
