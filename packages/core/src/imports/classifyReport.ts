/**
 * Reading one row of a file of monthly returns: a return, a row that was not filled in, or what is wrong
 * with it. A plain function; a property test holds what it accepts to the schema of a return.
 */
import * as Month from "../kernel/Month.ts"
import type { Position } from "../journal/Entry.ts"
import type { MonthlyReturn, ProjectCode } from "../project/Project.ts"
import { CellReader, type Places, projectCodeOf, type RawRow, remarkOf } from "./CellReader.ts"
import { RETURN_CHANGEABLE, type ReportColumnKey } from "./reportColumns.ts"
import { isError, type RowProblem } from "./RowProblem.ts"

/** What a row says, before anything is known of the project. */
export interface ReportRow {
  readonly code: ProjectCode
  readonly name: string
  readonly month: Month.Month
  /** `undefined` for a row that was left as the template has it, without figures. */
  readonly monthly: MonthlyReturn | undefined
  readonly reason: string | null
  readonly basis: Position | null
}

export interface ReadReportRow {
  readonly row: ReportRow | undefined
  /** The project that it names, also where something else is wrong with it. */
  readonly code: ProjectCode | null
  readonly problems: ReadonlyArray<RowProblem>
}

/** As it is written, as a spreadsheet makes a day of it, or in Chinese. */
const monthOf = (text: string): Month.Month | undefined => {
  const [, year = "", month = ""] = /^(\d{4})(?:-|年)(\d{1,2})(?:-01|月)?$/u.exec(text) ?? []
  return Month.parse(`${year}-${month.padStart(2, "0")}`)
}

const PERCENT = /^(\d{1,3})(?:\.(\d{1,2})0*)?\s*%?$/u
const WHOLE = 10_000

const basisPointsOf = (text: string): number | undefined => {
  const match = PERCENT.exec(text)
  if (match === null) return undefined
  const points = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
  return points <= WHOLE ? points : undefined
}

const FIGURES = RETURN_CHANGEABLE.filter((column) => column !== "remark")

class ReportReader extends CellReader<ReportColumnKey> {
  month(): Month.Month | undefined {
    return this.required("month", "month", monthOf)
  }

  remark(column: "remark" | "correctionReason"): string | null | undefined {
    return this.optional(column, "remark", remarkOf)
  }

  code(): ProjectCode | undefined {
    return this.required("code", "projectCode", projectCodeOf)
  }

  /** The figures of a month; a row without any of them says nothing about it. */
  figures(remark: string | null): Omit<MonthlyReturn, "month"> | "none" | undefined {
    if (remark === null && FIGURES.every((column) => this.text(column) === "")) return "none"
    const investedFen = this.money("investedYuan")
    const disbursedFen = this.money("disbursedYuan")
    const spentFen = this.money("spentYuan")
    const physicalProgress = this.required("progressPercent", "progress", basisPointsOf)
    if (
      investedFen === undefined ||
      disbursedFen === undefined ||
      spentFen === undefined ||
      physicalProgress === undefined
    )
      return undefined
    return { investedFen, disbursedFen, spentFen, physicalProgress, remark }
  }
}

/** Reads a row by its cells alone; what the register knows is checked later. */
export const readReportRow = (places: Places<ReportColumnKey>, raw: RawRow): ReadReportRow => {
  const reader = new ReportReader(places, raw)
  const code = reader.code()
  const month = reader.month()
  const remark = reader.remark("remark")
  const figures = remark === undefined ? undefined : reader.figures(remark)
  const reason = reader.remark("correctionReason")
  const basis = reader.basis("basis")
  reader.note()
  const { problems } = reader
  const named = { code: code ?? null, problems }
  if (code === undefined || month === undefined || figures === undefined) return { ...named, row: undefined }
  if (reason === undefined || basis === undefined || problems.some(isError))
    return { ...named, row: undefined }
  const monthly = figures === "none" ? undefined : { month, ...figures }
  return { ...named, row: { code, name: reader.text("name"), month, monthly, reason, basis } }
}
