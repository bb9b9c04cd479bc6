/** Writing CSV that spreadsheets open as it is meant: UTF-8 with a mark, formulas kept from running. */

/** Excel takes a file without this mark for GB18030. */
export const BYTE_ORDER_MARK = "\uFEFF"

/** What a spreadsheet may take for the beginning of a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

/** A text cell: an apostrophe keeps a formula from running; reading it back takes the apostrophe off. */
export const textCell = (text: string): string =>
  FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text

/** The text that was meant by a cell of ours. */
export const fromTextCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell)

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** One line, ended as spreadsheets expect it. Cells are taken as they are: pass texts through `textCell`. */
export const csvLine = (cells: ReadonlyArray<string>): string => `${cells.map(quoted).join(",")}\r\n`
