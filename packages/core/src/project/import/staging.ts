/** From the rows of a file to rows that wait: read, compared with what is stored, checked. */
import { Effect } from "effect"
import type { Entry } from "../../journal/Entry.ts"
import type { ProjectCode } from "../Project.ts"
import { isError, type RawRow, type ReadRow, readRow, type RowProblem } from "./classify.ts"
import type { ColumnKey } from "./columns.ts"
import type { StagedRow } from "./ImportStage.ts"
import { type Knowledge, readChange, registrationProblems } from "./known.ts"

type Places = ReadonlyMap<ColumnKey, number>

interface Read {
  readonly raw: RawRow
  readonly row: ReadRow
}

const ZERO_PLAN: ReadonlySet<RowProblem["code"]> = new Set(["zeroPlan"])

/** A row that is as the register has it bears no warning: nothing is done about it. */
const changed = (
  base: Omit<StagedRow, "command" | "changes" | "problems">,
  { row }: Read,
  found: ReturnType<typeof readChange>,
): StagedRow => {
  const isUnchanged = found.command === undefined && found.problems.length === 0
  const kept = isUnchanged ? row.problems.filter(isError) : row.problems
  const planChanges = found.changes.some(({ column }) => column === "annualPlanYuan")
  const own = planChanges ? kept : kept.filter(({ code }) => !ZERO_PLAN.has(code))
  return { ...base, command: found.command, changes: found.changes, problems: [...own, ...found.problems] }
}

const stagedRow = (
  read: Read,
  places: Places,
  knowledge: Knowledge,
  stored: ReadonlyMap<ProjectCode, ReadonlyArray<Entry>>,
): StagedRow => {
  const { registration, change, problems } = read.row
  const { line, fields } = read.raw
  const code = change?.code ?? null
  const base = { line, fields, code, name: registration?.name ?? "" }
  if (registration === undefined) return { ...base, command: undefined, changes: [], problems }
  if (change !== undefined) {
    const entries = stored.get(change.code) ?? []
    return changed(base, read, readChange({ registration, change }, entries, places, knowledge))
  }
  const known = registrationProblems(registration, knowledge)
  const command = { _tag: "Register", registration } as const
  return { ...base, command, changes: [], problems: [...problems, ...known] }
}

/** Stages some rows; the projects that they name are looked up together. */
export const stagedRows = Effect.fnUntraced(function* <R>(
  rows: ReadonlyArray<RawRow>,
  places: Places,
  knowledge: Knowledge,
  entriesOf: (
    codes: ReadonlyArray<ProjectCode>,
  ) => Effect.Effect<ReadonlyMap<ProjectCode, ReadonlyArray<Entry>>, never, R>,
) {
  const read = rows.map((raw): Read => ({ raw, row: readRow(places, raw) }))
  const codes = new Set(read.flatMap(({ row }) => (row.change === undefined ? [] : [row.change.code])))
  const stored =
    codes.size === 0 ? new Map<ProjectCode, ReadonlyArray<Entry>>() : yield* entriesOf([...codes])
  return read.map((one) => stagedRow(one, places, knowledge, stored))
})
