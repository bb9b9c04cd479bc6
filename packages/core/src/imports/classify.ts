/**
 * Reading one row of a file of projects: a registration, or what is wrong with it. A plain function, run
 * half a million times; a property test holds what it accepts to the schema of a registration.
 */
import * as CalendarDate from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import type { Position } from "../journal/Entry.ts"
import type { ProjectCode, Registration } from "../project/Project.ts"
import { CellReader, nameOf, type Places, projectCodeOf, type RawRow, remarkOf } from "./CellReader.ts"
import type { ColumnKey } from "./columns.ts"
import { isError, rowProblem, type RowProblem } from "./RowProblem.ts"

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

/** A code as it stands, or before a blank and its name: what a list to choose from puts into a cell. */
const codeOf = (text: string): string => /^(\d+)\s+\S/u.exec(text)?.[1] ?? text

class RowReader extends CellReader<ColumnKey> {
  year(): number | undefined {
    return this.required("year", "year", (text) =>
      /^20\d{2}$/u.test(text) && Number(text) >= 2007 ? Number(text) : undefined,
    )
  }

  county(): DivisionCode.DivisionCode | undefined {
    return this.required("countyCode", "countyCode", (text) => DivisionCode.parse(codeOf(text)))
  }

  item(): ItemKey.ItemKey | undefined {
    return this.required("itemKey", "itemKey", (text) => ItemKey.parse(codeOf(text).padStart(2, "0")))
  }

  line(column: "name" | "implementingUnit"): string | undefined {
    return this.required(column, "line", nameOf)
  }

  township(): string | null | undefined {
    return this.optional("township", "line", nameOf)
  }

  date(column: "approvedOn"): CalendarDate.CalendarDate | undefined {
    return this.required(column, "date", CalendarDate.parse)
  }

  optionalDate(
    column: "plannedStartOn" | "plannedFinishOn" | "changedOn",
  ): CalendarDate.CalendarDate | null | undefined {
    return this.optional(column, "date", CalendarDate.parse)
  }

  /** Which project the row changes, and how; `undefined` for a row that registers one, or says it badly. */
  change(): RowChange | undefined {
    const code = this.optional("code", "projectCode", projectCodeOf)
    const changedOn = this.optionalDate("changedOn")
    const reason = this.optional("correctionReason", "remark", remarkOf)
    const basis = this.basis("basis")
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

/** Reads a row by its cells alone; what the register knows is checked later. */
export const readRow = (places: Places<ColumnKey>, row: RawRow): ReadRow => {
  const reader = new RowReader(places, row)
  const year = reader.year()
  const countyCode = reader.county()
  const itemKey = reader.item()
  const name = reader.line("name")
  const township = reader.township()
  const implementingUnit = reader.line("implementingUnit")
  const annualPlanFen = reader.money("annualPlanYuan")
  const approvedOn = reader.date("approvedOn")
  const plannedStartOn = reader.optionalDate("plannedStartOn")
  const plannedFinishOn = reader.optionalDate("plannedFinishOn")
  const change = reader.change()
  reader.note()
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
