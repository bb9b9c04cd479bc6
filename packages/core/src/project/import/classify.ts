/**
 * Reading one row of a file of projects: a registration, or what is wrong with it. A plain function, run
 * half a million times; a property test holds what it accepts to the schema of a registration.
 */
import { Schema } from "effect"
import * as CalendarDate from "../../kernel/CalendarDate.ts"
import * as DivisionCode from "../../kernel/DivisionCode.ts"
import * as ItemKey from "../../kernel/ItemKey.ts"
import * as Money from "../../kernel/Money.ts"
import { isLine } from "../../kernel/Text.ts"
import { Position } from "../../journal/Entry.ts"
import { ProjectCode, type Registration } from "../Project.ts"
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
  projectCode: "error",
  unknownProject: "error",
  otherProject: "error",
  changeUnsaid: "error",
  changeSaidTwice: "error",
  changeWithoutCode: "error",
  changedSince: "error",
  basis: "error",
  remark: "error",
  dateBeforeApproval: "error",
  approvalOnlyCorrected: "error",
  approvalAfterRevision: "error",
  changeNotPermitted: "error",
  notEntered: "error",
  formulaEmpty: "error",
  zeroPlan: "warning",
  unconfirmedItem: "warning",
  formula: "warning",
  hiddenRow: "warning",
  noHeading: "warning",
} as const satisfies Record<string, "error" | "warning">

export type RowProblemCode = keyof typeof ROW_PROBLEMS

export interface RowProblem {
  readonly code: RowProblemCode
  readonly column: ColumnKey | null
  /** What the file says there. */
  readonly value: string
}

export const isError = (problem: RowProblem): boolean => ROW_PROBLEMS[problem.code] === "error"

/** What a reader of files noticed about a cell, or about the row as a whole, beside its text. */
export interface CellNote {
  readonly place: number | null
  readonly code: Extract<RowProblemCode, "formula" | "formulaEmpty" | "hiddenRow" | "noHeading">
}

/** A row as the file has it: its line, and its cells in the order of the file. */
export interface RawRow {
  readonly line: number
  readonly fields: ReadonlyArray<string>
  readonly notes?: ReadonlyArray<CellNote>
}

/** Which project a row changes, since when or why, and the entry that the row was made from. */
export interface RowChange {
  readonly code: ProjectCode
  readonly changedOn: CalendarDate.CalendarDate | null
  readonly reason: string | null
  readonly basis: Position | null
}

export interface ReadRow {
  readonly registration: Registration | undefined
  /** `undefined` for a row that registers a new project. */
  readonly change: RowChange | undefined
  readonly problems: ReadonlyArray<RowProblem>
}

type Cells = (column: ColumnKey) => string

const VALUE_SHOWN_MAX = 60

export const rowProblem = (code: RowProblemCode, column: ColumnKey | null, value: string): RowProblem => ({
  code,
  column,
  value: [...value].slice(0, VALUE_SHOWN_MAX).join(""),
})

const NAME_MAX = 100
const REMARK_MAX = 500

/** A code as it stands, or before a blank and its name: what a list to choose from puts into a cell. */
const codeOf = (text: string): string => /^(\d+)\s+\S/u.exec(text)?.[1] ?? text

const isProjectCode = Schema.is(ProjectCode)

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
      this.problems.push(rowProblem("empty", column, text))
      return undefined
    }
    const value = parse(text)
    if (value === undefined) this.problems.push(rowProblem(code, column, text))
    return value
  }

  year(): number | undefined {
    return this.#read("year", "year", (text) =>
      /^20\d{2}$/u.test(text) && Number(text) >= 2007 ? Number(text) : undefined,
    )
  }

  county(): DivisionCode.DivisionCode | undefined {
    return this.#read("countyCode", "countyCode", (text) => DivisionCode.parse(codeOf(text)))
  }

  item(): ItemKey.ItemKey | undefined {
    return this.#read("itemKey", "itemKey", (text) => ItemKey.parse(codeOf(text).padStart(2, "0")))
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

  #optional<A>(
    column: ColumnKey,
    code: RowProblemCode,
    parse: (text: string) => A | undefined,
  ): A | null | undefined {
    return this.#cells(column) === "" ? null : this.#read(column, code, parse)
  }

  optionalDate(
    column: "plannedStartOn" | "plannedFinishOn" | "changedOn",
  ): CalendarDate.CalendarDate | null | undefined {
    return this.#optional(column, "date", CalendarDate.parse)
  }

  /** Which project the row changes, and how; `undefined` for a row that registers one, or says it badly. */
  change(): RowChange | undefined {
    const code = this.#optional("code", "projectCode", (text) => (isProjectCode(text) ? text : undefined))
    const changedOn = this.optionalDate("changedOn")
    const reason = this.#optional("correctionReason", "remark", (text) =>
      isLine(text) && [...text].length <= REMARK_MAX ? text : undefined,
    )
    const basis = this.#optional("basis", "basis", (text) =>
      /^[1-9]\d{0,14}$/u.test(text) ? Position.make(Number(text)) : undefined,
    )
    if (code === undefined || changedOn === undefined || reason === undefined || basis === undefined)
      return undefined
    if (code !== null) return { code, changedOn, reason, basis }
    const said = changedOn ?? reason
    if (said !== null) {
      this.problems.push(
        rowProblem("changeWithoutCode", changedOn === null ? "correctionReason" : "changedOn", said),
      )
    }
    return undefined
  }
}

/** What the reader of the file noticed, as problems of the row. A formula matters where a column is ours. */
const notedProblems = (places: ReadonlyMap<ColumnKey, number>, row: RawRow): ReadonlyArray<RowProblem> =>
  (row.notes ?? []).flatMap(({ place, code }) => {
    if (place === null || code === "noHeading") {
      return [rowProblem(code, null, place === null ? "" : (row.fields[place] ?? ""))]
    }
    const column = [...places].find(([, at]) => at === place)?.[0]
    return column === undefined ? [] : [rowProblem(code, column, row.fields[place] ?? "")]
  })

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
  const change = reader.change()
  const { problems } = reader
  problems.push(...notedProblems(places, row))
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
    return { registration: undefined, change, problems }
  }
  if (plannedStartOn !== null && plannedFinishOn !== null && plannedStartOn > plannedFinishOn) {
    problems.push(rowProblem("plannedDates", "plannedFinishOn", plannedFinishOn))
    return { registration: undefined, change, problems }
  }
  if (annualPlanFen === 0n) problems.push(rowProblem("zeroPlan", "annualPlanYuan", "0"))
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
  return { registration: problems.some(isError) ? undefined : registration, change, problems }
}
