/** From the rows of a file to rows that wait: read, compared with what is stored, checked. */
import { Effect } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { Digest } from "../journal/Digest.ts"
import type { Entry } from "../journal/Entry.ts"
import type { JournalReader } from "../journal/Journal.ts"
import type { ItemLookup, ItemPlace } from "../programme/ProjectItems.ts"
import type { FundCell } from "../funds/figures/FundCell.ts"
import { nameCell } from "../project/cells.ts"
import type { ProjectCode } from "../project/Project.ts"
import type { Places, RawRow } from "./CellReader.ts"
import { readReportRow, type ReadReportRow } from "./classifyReport.ts"
import { type ReadRow, readRow } from "./classify.ts"
import type { ColumnKey } from "./columns.ts"
import type { RowCommand, StagedRow } from "./ImportStage.ts"
import { type Knowledge, readChange, registrationProblems } from "./known.ts"
import type { ReportColumnKey } from "./reportColumns.ts"
import { readReport } from "./reportChange.ts"
import { isError, type RowProblem } from "./RowProblem.ts"

/** What rows are compared with. */
export interface Registers {
  readonly knowledge: Knowledge
  /** The items of some places, the province's and their own divisions'. */
  readonly itemsOf: (places: ReadonlyArray<ItemPlace>) => Effect.Effect<ItemLookup>
  readonly entriesOf: (
    codes: ReadonlyArray<ProjectCode>,
  ) => Effect.Effect<ReadonlyMap<ProjectCode, ReadonlyArray<Entry>>>
  readonly streams: JournalReader["Service"]["entriesOf"]
  readonly cells: JournalReader["Service"]["cells"]
  /** What has arrived by a day in some divisions: their cells of a year. */
  readonly arrivedBy: (
    year: number,
    on: CalendarDate,
    regionCodes: ReadonlyArray<DivisionCode>,
  ) => Effect.Effect<ReadonlyArray<FundCell>>
  /** What identifiers that follow from texts are made with. */
  readonly digest: Digest
}

type Stored = ReadonlyMap<ProjectCode, ReadonlyArray<Entry>>

const storedOf = ({ entriesOf }: Registers, codes: ReadonlySet<ProjectCode>): Effect.Effect<Stored> =>
  codes.size === 0 ? Effect.succeed(new Map()) : entriesOf([...codes])

interface ReadProject {
  readonly raw: RawRow
  readonly row: ReadRow
}

const ZERO_PLAN: ReadonlySet<RowProblem["code"]> = new Set(["zeroPlan"])

/** A row that is as the register has it bears no warning: nothing is done about it. */
const changed = (
  base: Omit<StagedRow, "command" | "changes" | "problems">,
  { row }: ReadProject,
  found: ReturnType<typeof readChange>,
): StagedRow => {
  const isUnchanged = found.command === undefined && found.problems.length === 0
  const kept = isUnchanged ? row.problems.filter(isError) : row.problems
  const planChanges = found.changes.some(({ column }) => column === "annualPlanYuan")
  const own = planChanges ? kept : kept.filter(({ code }) => !ZERO_PLAN.has(code))
  return { ...base, command: found.command, changes: found.changes, problems: [...own, ...found.problems] }
}

const stagedProject = (
  read: ReadProject,
  places: Places<ColumnKey>,
  knowledge: Knowledge,
  { stored, itemOf }: { readonly stored: Stored; readonly itemOf: ItemLookup },
): StagedRow => {
  const { registration, change, problems } = read.row
  const { line, fields } = read.raw
  const code = change?.code ?? null
  const key = code === null ? null : `project.code/${code}`
  const base = { line, fields, code, key, name: registration?.name ?? "" }
  if (registration === undefined) return { ...base, command: undefined, changes: [], problems }
  if (change !== undefined) {
    const entries = stored.get(change.code) ?? []
    return changed(base, read, readChange({ registration, change }, entries, places, knowledge))
  }
  const known = registrationProblems(registration, knowledge, itemOf)
  const command: RowCommand = { _tag: "Register", registration }
  return {
    ...base,
    key: nameCell(registration, registration),
    command,
    changes: [],
    problems: [...problems, ...known],
  }
}

/** Stages rows of projects; the projects and years that they name are looked up together. */
export const stagedProjects = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RawRow>,
  places: Places<ColumnKey>,
  registers: Registers,
) {
  const read = rows.map((raw): ReadProject => ({ raw, row: readRow(places, raw) }))
  const codes = new Set(read.flatMap(({ row }) => row.change?.code ?? []))
  const named = read.flatMap(({ row }) => row.registration ?? [])
  const stored = yield* storedOf(registers, codes)
  const itemOf = yield* registers.itemsOf(named)
  return read.map((one) => stagedProject(one, places, registers.knowledge, { stored, itemOf }))
})

const stagedReport = (
  raw: RawRow,
  { row, code, problems }: ReadReportRow,
  hasRemarks: boolean,
  { knowledge, stored }: { readonly knowledge: Knowledge; readonly stored: Stored },
): StagedRow => {
  const { line, fields } = raw
  const base = { line, fields, code, key: null, name: "" }
  if (row === undefined) return { ...base, command: undefined, changes: [], problems }
  const { month, name } = row
  const found = readReport({ row, problems, hasRemarks }, stored.get(row.code) ?? [], knowledge)
  const key = row.monthly === undefined ? null : `project.month/${row.code}/${month}`
  return { ...base, key, name: `${month} ${name}`.trim(), ...found }
}

/** Stages rows of monthly returns. */
export const stagedReports = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RawRow>,
  places: Places<ReportColumnKey>,
  registers: Registers,
) {
  const read = rows.map((raw) => ({ raw, found: readReportRow(places, raw) }))
  const stored = yield* storedOf(registers, new Set(read.flatMap(({ found }) => found.row?.code ?? [])))
  const hasRemarks = places.has("remark")
  const known = { knowledge: registers.knowledge, stored }
  return read.map(({ raw, found }) => stagedReport(raw, found, hasRemarks, known))
})
