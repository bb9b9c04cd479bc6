/** What every template has beside its rows: a sheet that explains its columns, and hidden lists. */
import type { Bilingual, Locale } from "@minsheng/core/kernel"
import { type Cell, textCell } from "./workbook/cells.ts"
import type { SheetLayout } from "./workbook/sheetXml.ts"
import { columnLetters, rowsOf, type Sheet } from "./workbook/write.ts"

/** A sheet that nobody fills in. */
const plain = {
  frozenRows: 0,
  frozenColumns: 0,
  isProtected: true,
  checks: [],
  checkedRows: [1, 1],
  head: [],
} as const satisfies Partial<SheetLayout & Sheet>

interface Explained {
  readonly heading: Bilingual
  readonly required: boolean
  readonly meaning: Bilingual
}

const MUST: Bilingual = { zh: "必填", en: "required" }
const NOTES_SHEET: Bilingual = { zh: "说明", en: "notes" }
const LISTS_SHEET: Bilingual = { zh: "选项", en: "lists" }

/** What each column holds, and how the sheet is filled in. */
export const noteSheet = (
  columns: ReadonlyArray<Explained>,
  sentences: ReadonlyArray<string>,
  locale: Locale,
): Sheet => {
  const meanings = columns.map(({ heading, required, meaning }) =>
    [heading[locale], required ? MUST[locale] : "", meaning[locale]].map((text) => textCell(text, "note")),
  )
  return {
    ...plain,
    name: NOTES_SHEET[locale],
    isHidden: false,
    columns: [
      { width: 26, style: "note" },
      { width: 10, style: "note" },
      { width: 90, style: "note" },
    ],
    rows: rowsOf([...meanings, ...sentences.map((text) => [null, null, textCell(text, "note")])]),
  }
}

/** The cells of a column of the lists. */
export const listed = (place: number, count: number, locale: Locale): string => {
  const letters = columnLetters(place)
  return `'${LISTS_SHEET[locale]}'!$${letters}$1:$${letters}$${Math.max(count, 1)}`
}

export const listSheet = (
  rows: AsyncIterable<ReadonlyArray<ReadonlyArray<Cell>>>,
  locale: Locale,
): Sheet => ({
  ...plain,
  name: LISTS_SHEET[locale],
  isHidden: true,
  columns: [
    { width: 24, style: "plain" },
    { width: 32, style: "plain" },
  ],
  rows,
})

const NOT_LISTED: Bilingual = { zh: "不在选项里", en: "Not on the list" }
const CHOOSE: Bilingual = { zh: "请从下拉选项里选。", en: "Choose from the list." }

/** Cells of a column hold what stands in a list. */
export const choice = (column: number, from: string, locale: Locale): SheetLayout["checks"][number] => ({
  column,
  rule: { from },
  title: NOT_LISTED[locale],
  message: CHOOSE[locale],
})
