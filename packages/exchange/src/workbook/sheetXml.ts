/** A sheet as XML, row by row, so that a million rows take no more room than a thousand. */
import { type Cell, type CellStyle, serialOf, styleNumber } from "./cells.ts"
import { xmlText } from "./xmlText.ts"

export interface SheetColumn {
  /** In characters of the normal font. */
  readonly width: number
  /** What an empty cell of the column is to hold. */
  readonly style: CellStyle
}

/** What the cells of a column may hold, checked while they are filled in. */
export interface Check {
  readonly column: number
  /** A list to choose from, by the cells that hold it, such as `lists!$A$1:$A$33`; or a number. */
  readonly rule: { readonly from: string } | { readonly least: string; readonly most: string }
  readonly title: string
  readonly message: string
}

export interface SheetLayout {
  readonly columns: ReadonlyArray<SheetColumn>
  /** Rows that stay in sight, counted from the top. */
  readonly frozenRows: number
  /** Columns that stay in sight, counted from the left. */
  readonly frozenColumns: number
  /** Cells that are not locked can be edited, the others cannot. */
  readonly isProtected: boolean
  readonly checks: ReadonlyArray<Check>
  /** Rows that are checked. */
  readonly checkedRows: readonly [first: number, last: number]
}

const letterCache: Array<string> = []

const lettersOf = (index: number): string => {
  const high = Math.floor(index / 26)
  return `${high === 0 ? "" : lettersOf(high - 1)}${String.fromCodePoint(65 + (index % 26))}`
}

/** The letters of a column, counted from 0. */
export const columnLetters = (index: number): string => (letterCache[index] ??= lettersOf(index))

const EDGE_BLANK = /^\s|\s$|\n/u

const cellXml = (cell: Exclude<Cell, null>, at: string): string => {
  const begin = `<c r="${at}" s="${styleNumber(cell.style)}"`
  if ("digits" in cell) return `${begin}><v>${cell.digits}</v></c>`
  if ("day" in cell) return `${begin}><v>${serialOf(cell.day)}</v></c>`
  const space = EDGE_BLANK.test(cell.text) ? ' xml:space="preserve"' : ""
  return `${begin} t="inlineStr"><is><t${space}>${xmlText(cell.text)}</t></is></c>`
}

/** One row; its number is counted from 1. */
export const rowXml = (number: number, cells: ReadonlyArray<Cell>): string => {
  let inside = ""
  for (const [index, cell] of cells.entries()) {
    if (cell !== null) inside += cellXml(cell, `${columnLetters(index)}${number}`)
  }
  return `<row r="${number}">${inside}</row>`
}

const pane = ({ frozenRows, frozenColumns }: SheetLayout): string => {
  if (frozenRows === 0) return ""
  const corner = `${columnLetters(frozenColumns)}${frozenRows + 1}`
  const across = frozenColumns === 0 ? "" : ` xSplit="${frozenColumns}"`
  const which = frozenColumns === 0 ? "bottomLeft" : "bottomRight"
  return `<pane${across} ySplit="${frozenRows}" topLeftCell="${corner}" activePane="${which}" state="frozen"/>`
}

/** What stands before the rows. */
export const sheetHead = (layout: SheetLayout): string => {
  const columns = layout.columns.map(
    ({ width, style }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${styleNumber(style)}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<sheetViews><sheetView workbookViewId="0">${pane(layout)}</sheetView></sheetViews>\
<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>`
}

const PROTECTION = `<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0"\
 formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>`

const ruleXml = ({ rule }: Check): readonly [kind: string, formulas: string] =>
  "from" in rule
    ? ['type="list"', `<formula1>${xmlText(rule.from)}</formula1>`]
    : [
        'type="decimal" operator="between"',
        `<formula1>${rule.least}</formula1><formula2>${rule.most}</formula2>`,
      ]

const checkXml = (check: Check, [first, last]: SheetLayout["checkedRows"]): string => {
  const letters = columnLetters(check.column)
  const [kind, formulas] = ruleXml(check)
  const said = `errorTitle="${xmlText(check.title)}" error="${xmlText(check.message)}"`
  return `<dataValidation ${kind} allowBlank="1" showInputMessage="1" showErrorMessage="1" ${said}\
 sqref="${letters}${first}:${letters}${last}">${formulas}</dataValidation>`
}

/** What stands behind the rows. */
export const sheetTail = (layout: SheetLayout): string => {
  const { checks } = layout
  const all =
    checks.length === 0
      ? ""
      : `<dataValidations count="${checks.length}">${checks
          .map((check) => checkXml(check, layout.checkedRows))
          .join("")}</dataValidations>`
  return `</sheetData>${layout.isProtected ? PROTECTION : ""}${all}</worksheet>`
}
