/** Cells of a workbook, and how they look: the few styles that our files use. */
import { CalendarDate } from "@minsheng/core/kernel"

/** The styles there are, in the order of their numbers. */
const STYLES = [
  "plain",
  "text",
  "money",
  "date",
  "percent",
  "heading",
  "fixed",
  "fixedMoney",
  "note",
  "mark",
  "reason",
  "guarded",
  "share",
] as const
export type CellStyle = (typeof STYLES)[number]

export const styleNumber = (style: CellStyle): number => STYLES.indexOf(style)

/** A text, digits that stand exactly as they are, a day, or nothing. */
export type Cell =
  | null
  | { readonly text: string; readonly style: CellStyle }
  | { readonly digits: string; readonly style: CellStyle }
  | { readonly day: CalendarDate.CalendarDate; readonly style: CellStyle }

/** What a program that is told to edit a text may take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

/**
 * A text. It is stored as one and never runs; one that looks like a formula is also kept from becoming one
 * when somebody edits its cell.
 */
export const textCell = (text: string, style: CellStyle = "text"): Cell =>
  text === "" ? null : { text, style: style === "text" && FORMULA.test(text) ? "guarded" : style }

/** A spreadsheet holds fifteen digits of a number exactly. */
const EXACT_DIGITS_MAX = 15

/** A number as it is written in digits; one that a spreadsheet would round stays a text. */
export const numberCell = (digits: string, style: CellStyle): Cell =>
  digits.replaceAll(/[-.]/gu, "").length > EXACT_DIGITS_MAX
    ? { text: digits, style: "text" }
    : { digits, style }

export const dayCell = (day: CalendarDate.CalendarDate | null, style: CellStyle = "date"): Cell =>
  day === null ? null : { day, style }

const EPOCH = CalendarDate.make("1970-01-01")
/** The number of 1970-01-01 where days are counted from 1900. */
const EPOCH_SERIAL = 25_569
/** How far the count from 1904 lies behind the count from 1900. */
const DAYS_1904 = 1462
/** Before March 1900 the count from 1900 knows a day that never was. */
const SERIAL_MIN = 61

/** The number by which spreadsheets know a day. */
export const serialOf = (day: CalendarDate.CalendarDate): number =>
  CalendarDate.daysBetween(EPOCH, day) + EPOCH_SERIAL

/** The day of a number; `undefined` for one that is no day of ours. */
export const dayOf = (serial: number, from1904: boolean): CalendarDate.CalendarDate | undefined => {
  const since1900 = serial + (from1904 ? DAYS_1904 : 0)
  return Number.isInteger(serial) && since1900 >= SERIAL_MIN && since1900 < 2_958_466
    ? CalendarDate.addDays(EPOCH, since1900 - EPOCH_SERIAL)
    : undefined
}

const font = (inside: string): string => `<font>${inside}<sz val="11"/><name val="宋体"/></font>`
const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`

interface Look {
  readonly format: number
  readonly font?: number
  readonly fill?: number
  readonly locked?: boolean
  readonly wraps?: boolean
  readonly guarded?: boolean
}

const [TEXT, MONEY, SHARE, DAY] = [49, 4, 2, 164]
const [BOLD, RED, GREY] = [1, 2, 3]
const [PALE, PALER] = [2, 3]

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  plain: { format: 0 },
  text: { format: TEXT, locked: false },
  money: { format: MONEY, locked: false },
  date: { format: DAY, locked: false },
  percent: { format: SHARE, locked: false },
  heading: { format: TEXT, font: BOLD, fill: PALE, wraps: true },
  fixed: { format: TEXT, font: GREY, fill: PALER },
  fixedMoney: { format: MONEY, font: GREY, fill: PALER },
  note: { format: TEXT, wraps: true },
  mark: { format: TEXT, font: RED },
  reason: { format: TEXT, font: RED, locked: false },
  guarded: { format: TEXT, locked: false, guarded: true },
  share: { format: SHARE, locked: false },
}

const lookXml = ({ format, font: fontId = 0, fill: fillId = 0, ...look }: Look): string => {
  const wrap = look.wraps === true ? ' <alignment vertical="top" wrapText="1"/>'.trim() : ""
  const lock = look.locked === false ? '<protection locked="0"/>' : ""
  const guard = look.guarded === true ? ' quotePrefix="1"' : ""
  const ids = `numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0"`
  const applies = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1" applyProtection="1"'
  return `<xf ${ids}${guard} ${applies}>${wrap}${lock}</xf>`
}

export const STYLES_XML = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
<fonts count="4">${font("")}${font("<b/>")}${font('<color rgb="FFB42318"/>')}\
${font('<color rgb="FF667085"/>')}\
</fonts>\
<fills count="4">\
<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
${fill("FFE4EAF2")}${fill("FFF2F4F7")}</fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${STYLES.length}">${STYLES.map((style) => lookXml(LOOKS[style])).join("")}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
</styleSheet>`
