/** The rows of a sheet, as the texts that its cells show. */
import type { Readable } from "node:stream"
import type { CellNote } from "@minsheng/core/imports"
import { dayOf } from "./cells.ts"
import type { NumberStyles } from "./parts.ts"
import { refuse } from "./refuse.ts"
import { type Handlers, parsed } from "./xml.ts"
import { fromNumbered } from "./xmlText.ts"

const ROWS_MAX = 1_048_576
/** Columns that are looked at; what stands further to the right is no table of ours. */
export const COLUMNS_MAX = 256
const SHEET_BYTES_MAX = 1024 * 1024 * 1024
/** Digits that a spreadsheet shows of a number. */
const DIGITS_SHOWN = 15
const MINUTES_PER_DAY = 1440

export interface SheetRow {
  readonly line: number
  readonly fields: ReadonlyArray<string>
  readonly notes: ReadonlyArray<CellNote>
}

export interface SheetContext {
  readonly shared: ReadonlyArray<string>
  readonly styles: NumberStyles
  readonly from1904: boolean
}

/** A number as a spreadsheet shows it: what lies behind the fifteenth digit comes of its arithmetic. */
const shownNumber = (text: string): string => {
  // A number of so many digits leaves no room for an amount's fen: rather none is read than another one.
  if (/^-?\d{1,15}$|^-?\d{14,}(?:\.\d+)?$/u.test(text)) return text
  const value = Number(text)
  return Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS_SHOWN))) : text
}

/** A share as it is shown in percent: a spreadsheet keeps 62.4 % as 0.624. */
const shownPercent = (text: string): string => {
  const share = Number(text)
  return Number.isFinite(share) ? `${shownNumber(String(share * 100))}%` : text
}

const two = (value: number): string => String(value).padStart(2, "0")

/** A day, with its time where it is not midnight. */
const shownDay = (text: string, from1904: boolean): string => {
  const serial = Number(text)
  const whole = Math.floor(serial)
  const day = dayOf(whole, from1904)
  if (day === undefined) return shownNumber(text)
  const minutes = Math.round((serial - whole) * MINUTES_PER_DAY)
  return minutes === 0 ? day : `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const columnOf = (reference: string): number => {
  let column = 0
  for (const character of reference) {
    const place = (character.codePointAt(0) ?? 0) - 64
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column - 1
}

class RowCollector implements Handlers {
  readonly #context: SheetContext
  rows: Array<SheetRow> = []
  #line = 0
  #column = -1
  #fields: Array<string> = []
  #notes: Array<CellNote> = []
  #type = "n"
  #style = 0
  #value: string | undefined
  #isFormula = false
  #isValue = false
  #isReading = false

  constructor(context: SheetContext) {
    this.#context = context
  }

  readonly open: Handlers["open"] = (name, attributes) => {
    if (name === "row") this.#openRow(attributes)
    else if (name === "c") this.#openCell(attributes)
    else if (name === "v" || name === "t") {
      this.#isValue = true
      this.#value ??= ""
    } else if (name === "f") this.#isFormula = true
    else if (name === "rPh") this.#isReading = true
  }

  readonly text: Handlers["text"] = (text) => {
    if (this.#isValue && !this.#isReading) this.#value = `${this.#value ?? ""}${text}`
  }

  readonly close: Handlers["close"] = (name) => {
    if (name === "v" || name === "t") this.#isValue = false
    else if (name === "rPh") this.#isReading = false
    else if (name === "c") this.#closeCell()
    else if (name === "row") this.#closeRow()
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const line = attributes["r"] === undefined ? this.#line + 1 : Number(attributes["r"])
    if (!Number.isInteger(line) || line <= this.#line || line > ROWS_MAX) throw refuse("damaged")
    this.#line = line
    this.#column = -1
    this.#fields = []
    this.#notes = attributes["hidden"] === "1" ? [{ place: null, code: "hiddenRow" }] : []
  }

  #openCell({ r, t = "n", s = "0" }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r)
    if (column <= this.#column) throw refuse("damaged", this.#line)
    this.#column = column
    this.#type = t
    this.#style = Number(s)
    this.#value = undefined
    this.#isFormula = false
  }

  #shown(value: string): string {
    const { shared, styles, from1904 } = this.#context
    switch (this.#type) {
      case "s": {
        const text = shared[Number(value)]
        if (text === undefined) throw refuse("damaged", this.#line)
        return text
      }
      case "n":
        if (styles.days.has(this.#style)) return shownDay(value, from1904)
        return styles.percents.has(this.#style) ? shownPercent(value) : shownNumber(value)
      case "b":
        return value === "1" ? "TRUE" : "FALSE"
      case "d":
        return value.replace(/T00:00:00(?:\.0+)?Z?$/u, "")
      default:
        return fromNumbered(value)
    }
  }

  #closeCell(): void {
    if (this.#column >= COLUMNS_MAX) return
    const value = this.#value ?? ""
    const isEmpty = value === "" || (this.#type === "n" && value.trim() === "")
    if (this.#isFormula) {
      this.#notes.push({ place: this.#column, code: isEmpty ? "formulaEmpty" : "formula" })
    }
    if (isEmpty) return
    while (this.#fields.length < this.#column) this.#fields.push("")
    this.#fields.push(this.#shown(value))
  }

  #closeRow(): void {
    const isEmpty = this.#fields.every((field) => field.trim() === "")
    if (isEmpty && this.#notes.every(({ code }) => code === "hiddenRow")) return
    this.rows.push({ line: this.#line, fields: this.#fields, notes: this.#notes })
  }
}

/** The rows of a sheet that have something in them, some at a time. */
export async function* sheetRows(
  source: Readable,
  context: SheetContext,
): AsyncGenerator<ReadonlyArray<SheetRow>> {
  const collector = new RowCollector(context)
  for await (const _ of parsed(source, collector, SHEET_BYTES_MAX)) {
    if (collector.rows.length === 0) continue
    const { rows } = collector
    collector.rows = []
    yield rows
  }
}
