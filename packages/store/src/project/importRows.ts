/** Rows of imports as the database keeps them: written as COPY takes them, read as they were staged. */
import {
  type FieldChange,
  isError,
  nameCell,
  type PreviewRow,
  type RowCommand,
  type RowProblem,
  type StagedRow,
} from "@minsheng/core/project"

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
const inJson = <Said extends { readonly annualPlanFen: bigint }>(said: Said) => ({
  ...said,
  annualPlanFen: said.annualPlanFen.toString(),
})

const commandText = (command: RowCommand): string =>
  JSON.stringify(
    command._tag === "Register"
      ? { ...command, registration: inJson(command.registration) }
      : { ...command, details: inJson(command.details) },
  )

export const commandOf = (text: string): RowCommand =>
  JSON.parse(text, (key, value: unknown) =>
    key === "annualPlanFen" && typeof value === "string" ? BigInt(value) : value,
  ) as RowCommand

type Status = "accepted" | "warned" | "rejected" | "unchanged"

const statusOf = ({ command, code, problems }: StagedRow): Status => {
  if (problems.some(isError) || (command === undefined && code === null)) return "rejected"
  if (command === undefined) return "unchanged"
  return problems.length > 0 ? "warned" : "accepted"
}

/** What no two rows of a file may share: the name of a new project, the code of one that is changed. */
const keyOf = (row: StagedRow): string | null => {
  if (row.code !== null) return `project.code/${row.code}`
  return row.command?._tag === "Register"
    ? nameCell(row.command.registration, row.command.registration)
    : null
}

export const COPIED_COLUMNS =
  "import_id, line, name_key, status, problems, command, fields, code, name, changes"

const NONE = "[]"

const problemsText = (problems: ReadonlyArray<RowProblem>): string =>
  JSON.stringify(problems).toWellFormed().replaceAll("\\u0000", "\\ufffd")

export const copyLine = (importId: string, row: StagedRow): string => {
  const status = statusOf(row)
  const isOut = status === "rejected"
  const columns = [
    importId,
    String(row.line),
    isOut ? null : keyOf(row),
    status,
    row.problems.length === 0 ? NONE : problemsText(row.problems),
    isOut || row.command === undefined ? null : commandText(row.command),
    holdable(row.fields),
    row.code,
    isHeld(row.name) ? row.name : held(row.name),
    row.changes.length === 0 ? NONE : JSON.stringify(row.changes),
  ]
  return `${columns.map(copied).join("\t")}\n`
}

/** What to select, so that a row is a `PreviewRowText`. */
export const PREVIEW_COLUMNS = `line, status, code, name, changes, problems,
  command::json ->> '_tag' as tag`

export interface PreviewRowText {
  readonly line: number
  readonly status: Status
  readonly code: string | null
  readonly name: string
  readonly changes: string
  readonly problems: string
  readonly tag: RowCommand["_tag"] | null
}

const ACTIONS = { Register: "register", Revise: "revise", Correct: "correct" } as const

export const previewRow = (row: PreviewRowText): PreviewRow => ({
  line: row.line,
  action: row.tag === null ? "none" : ACTIONS[row.tag],
  rejected: row.status === "rejected",
  code: row.code,
  name: row.name,
  changes: JSON.parse(row.changes) as ReadonlyArray<FieldChange>,
  problems: JSON.parse(row.problems) as ReadonlyArray<RowProblem>,
})
