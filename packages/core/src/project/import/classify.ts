/**
 * Reading one row of a file of projects: a registration, or what is wrong with it. A plain function, run
 * half a million times; a property test holds what it accepts to the schema of a registration.
 */
import * as CalendarDate from "../../kernel/CalendarDate.ts"
import * as DivisionCode from "../../kernel/DivisionCode.ts"
import * as ItemKey from "../../kernel/ItemKey.ts"
import * as Money from "../../kernel/Money.ts"
import { isLine } from "../../kernel/Text.ts"
import type { Registration } from "../Project.ts"
import type { ColumnKey } from "./columns.ts"

/** What can be wrong with a cell or a row: errors keep the row out, warnings do not. */
export const ROW_PROBLEMS = {
  empty: "error",
  year: "error",
  countyCode: "error",
  itemKey: "error",
  line: "error",
  money: "error",
  date: "error",
  dateAfterToday: "error",
  plannedDates: "error",
  unknownCounty: "error",
  unknownItem: "error",
  outsideScope: "error",
  repeatedInFile: "error",
  alreadyRegistered: "error",
  zeroPlan: "warning",
  unconfirmedItem: "warning",
} as const satisfies Record<string, "error" | "warning">

export type RowProblemCode = keyof typeof ROW_PROBLEMS

export interface RowProblem {
  readonly code: RowProblemCode
  readonly column: ColumnKey | null
  /** What the file says there. */
  readonly value: string
}

export const isError = (problem: RowProblem): boolean => ROW_PROBLEMS[problem.code] === "error"

/** A row as the file has it: its line, and its cells in the order of the file. */
export interface RawRow {
  readonly line: number
  readonly fields: ReadonlyArray<string>
}

export interface ReadRow {
  readonly registration: Registration | undefined
  readonly problems: ReadonlyArray<RowProblem>
}

type Cells = (column: ColumnKey) => string

const VALUE_SHOWN_MAX = 60

const note = (code: RowProblemCode, column: ColumnKey, value: string): RowProblem => ({
  code,
  column,
  value: [...value].slice(0, VALUE_SHOWN_MAX).join(""),
})

const NAME_MAX = 100

/** Reads the cells one by one; a reader answers `undefined` and notes why. */
class RowReader {
  readonly problems: Array<RowProblem> = []
  readonly #cells: Cells

  constructor(cells: Cells) {
    this.#cells = cells
  }

  #read<A>(column: ColumnKey, code: RowProblemCode, parse: (text: string) => A | undefined): A | undefined {
    const text = this.#cells(column)
    if (text === "") {
      this.problems.push(note("empty", column, text))
      return undefined
    }
    const value = parse(text)
    if (value === undefined) this.problems.push(note(code, column, text))
    return value
  }

  year(): number | undefined {
    return this.#read("year", "year", (text) =>
      /^20\d{2}$/u.test(text) && Number(text) >= 2007 ? Number(text) : undefined,
    )
  }

  county(): DivisionCode.DivisionCode | undefined {
    return this.#read("countyCode", "countyCode", DivisionCode.parse)
  }

  item(): ItemKey.ItemKey | undefined {
    return this.#read("itemKey", "itemKey", (text) => ItemKey.parse(text.padStart(2, "0")))
  }

  line(column: "name" | "implementingUnit"): string | undefined {
    return this.#read(column, "line", (text) =>
      isLine(text) && [...text].length <= NAME_MAX ? text : undefined,
    )
  }

  money(): bigint | undefined {
    return this.#read("annualPlanYuan", "money", Money.parseYuan)
  }

  date(column: "approvedOn"): CalendarDate.CalendarDate | undefined {
    return this.#read(column, "date", CalendarDate.parse)
  }

  township(): string | null | undefined {
    const text = this.#cells("township")
    if (text === "") return null
    return this.#read("township", "line", (name) =>
      isLine(name) && [...name].length <= NAME_MAX ? name : undefined,
    )
  }

  optionalDate(column: "plannedStartOn" | "plannedFinishOn"): CalendarDate.CalendarDate | null | undefined {
    return this.#cells(column) === "" ? null : this.#read(column, "date", CalendarDate.parse)
  }
}

/** Reads a row by its cells alone; what the register knows is checked later. */
export const readRow = (places: ReadonlyMap<ColumnKey, number>, row: RawRow): ReadRow => {
  const reader = new RowReader((column) => {
    const place = places.get(column)
    return place === undefined ? "" : (row.fields[place] ?? "").trim()
  })
  const year = reader.year()
  const countyCode = reader.county()
  const itemKey = reader.item()
  const name = reader.line("name")
  const township = reader.township()
  const implementingUnit = reader.line("implementingUnit")
  const annualPlanFen = reader.money()
  const approvedOn = reader.date("approvedOn")
  const plannedStartOn = reader.optionalDate("plannedStartOn")
  const plannedFinishOn = reader.optionalDate("plannedFinishOn")
  const { problems } = reader
  if (
    year === undefined ||
    countyCode === undefined ||
    itemKey === undefined ||
    name === undefined ||
    township === undefined ||
    implementingUnit === undefined ||
    annualPlanFen === undefined ||
    approvedOn === undefined ||
    plannedStartOn === undefined ||
    plannedFinishOn === undefined
  ) {
    return { registration: undefined, problems }
  }
  if (plannedStartOn !== null && plannedFinishOn !== null && plannedStartOn > plannedFinishOn) {
    return { registration: undefined, problems: [note("plannedDates", "plannedFinishOn", plannedFinishOn)] }
  }
  if (annualPlanFen === 0n) problems.push(note("zeroPlan", "annualPlanYuan", "0"))
  const registration: Registration = {
    year,
    countyCode,
    itemKey,
    name,
    township,
    implementingUnit,
    annualPlanFen,
    approvedOn,
    plannedStartOn,
    plannedFinishOn,
  }
  return { registration, problems }
}
