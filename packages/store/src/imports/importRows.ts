/** Rows of imports as the database keeps them: written as COPY takes them, read as they were staged. */
import {
  actionOf,
  type FieldChange,
  isError,
  type PreviewRow,
  type RowCommand,
  type RowProblem,
  type StagedRow,
} from "@minsheng/core/imports"
import { Schema } from "effect"
import { PlanStatement, type TransferLine } from "@minsheng/core/funds"
import type { MonthlyReturn } from "@minsheng/core/project"

/** A value in COPY's text form. */
const copied = (value: string | null): string => {
  if (value === null) return "\\N"
  return SPECIAL.test(value) ? value.replaceAll(SPECIALS, (mark) => ESCAPES[mark] ?? mark) : value
}

const SPECIAL = /[\\\n\r\t]/u
const SPECIALS = /[\\\n\r\t]/gu

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }

const held = (text: string): string => text.replaceAll("\u0000", "\uFFFD").toWellFormed()

/** Characters that PostgreSQL cannot hold, and halves of characters, become the replacement character. */
export const holdable = (fields: ReadonlyArray<string>): string =>
  JSON.stringify(fields.every(isHeld) ? fields : fields.map(held))

const isHeld = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed()

/** Money is the only value that JSON does not know. */
const detailsInJson = <Said extends { readonly annualPlanFen: bigint }>(said: Said) => ({
  ...said,
  annualPlanFen: said.annualPlanFen.toString(),
})

const returnInJson = ({ investedFen, disbursedFen, spentFen, ...said }: MonthlyReturn) => ({
  ...said,
  investedFen: investedFen.toString(),
  disbursedFen: disbursedFen.toString(),
  spentFen: spentFen.toString(),
})

const encodePlan = Schema.encodeSync(PlanStatement)

const lineInJson = ({ from, to, amountFen }: TransferLine) => ({ from, to, amountFen: amountFen.toString() })

const inJson = (command: RowCommand) => {
  switch (command._tag) {
    case "Register":
      return { ...command, registration: detailsInJson(command.registration) }
    case "Revise":
    case "Correct":
      return { ...command, details: detailsInJson(command.details) }
    case "BreakDown":
    case "Along":
      return command
    case "Plan":
      return { ...command, plan: encodePlan(command.plan) }
    case "Transfer":
      return { ...command, transfer: { ...command.transfer, lines: command.transfer.lines.map(lineInJson) } }
    case "Report":
    case "CorrectReport":
      return { ...command, monthly: returnInJson(command.monthly) }
  }
}

const commandText = (command: RowCommand): string => JSON.stringify(inJson(command))

export const commandOf = (text: string): RowCommand =>
  JSON.parse(text, (key, value: unknown) =>
    key.endsWith("Fen") && typeof value === "string" ? BigInt(value) : value,
  ) as RowCommand

type Status = "accepted" | "warned" | "rejected" | "unchanged"

const statusOf = ({ command, code, problems }: StagedRow): Status => {
  if (problems.some(isError) || (command === undefined && code === null)) return "rejected"
  if (command === undefined) return "unchanged"
  return problems.length > 0 ? "warned" : "accepted"
}

export const COPIED_COLUMNS =
  "import_id, line, name_key, status, problems, command, action, fields, code, name, changes"

const NONE = "[]"

const problemsText = (problems: ReadonlyArray<RowProblem>): string =>
  JSON.stringify(problems).toWellFormed().replaceAll("\\u0000", "\\ufffd")

export const copyLine = (importId: string, row: StagedRow): string => {
  const status = statusOf(row)
  const isOut = status === "rejected"
  const command = isOut ? undefined : row.command
  const key = copied(isOut ? null : row.key)
  const problems = row.problems.length === 0 ? NONE : copied(problemsText(row.problems))
  const said = copied(command === undefined ? null : commandText(command))
  const action = copied(command === undefined ? null : actionOf(command))
  const fields = copied(holdable(row.fields))
  const name = copied(isHeld(row.name) ? row.name : held(row.name))
  const changes = row.changes.length === 0 ? NONE : copied(JSON.stringify(row.changes))
  const first = `${importId}\t${row.line}\t${key}\t${status}\t${problems}\t${said}\t${action}`
  return `${first}\t${fields}\t${copied(row.code)}\t${name}\t${changes}\n`
}

/** What to select, so that a row is a `PreviewRowText`. */
export const PREVIEW_COLUMNS = "line, status, code, name, changes, problems, action"

export interface PreviewRowText {
  readonly line: number
  readonly status: Status
  readonly code: string | null
  readonly name: string
  readonly changes: string
  readonly problems: string
  readonly action: PreviewRow["action"] | null
}

export const previewRow = (row: PreviewRowText): PreviewRow => ({
  line: row.line,
  action: row.action ?? "none",
  rejected: row.status === "rejected",
  code: row.code,
  name: row.name,
  changes: JSON.parse(row.changes) as ReadonlyArray<FieldChange>,
  problems: JSON.parse(row.problems) as ReadonlyArray<RowProblem>,
})
