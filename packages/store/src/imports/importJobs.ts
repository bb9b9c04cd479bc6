/** Imports as the database keeps them: who, which file, how far, what became of it. */
import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { ActorId } from "@minsheng/core/journal"
import { Instant, type Uuid } from "@minsheng/core/kernel"
import type {
  FileEncoding,
  ImportJob,
  ImportKind,
  ImportStage,
  ImportState,
  ImportSummary,
} from "@minsheng/core/imports"

type Stage = ImportStage["Service"]

interface JobRow {
  readonly id: string
  readonly kind: ImportKind
  readonly actor: string
  readonly file_name: string
  readonly header: string
  readonly state: ImportState
  readonly cancelled: boolean
  readonly last_line: number
  readonly undo_actor: string | null
  readonly undo_reason: string | null
}

const jobOf = (row: JobRow): ImportJob => ({
  id: row.id as Uuid.Uuid,
  kind: row.kind,
  actor: ActorId(row.actor),
  fileName: row.file_name,
  header: JSON.parse(row.header) as ReadonlyArray<string>,
  state: row.state,
  cancelled: row.cancelled,
  lastLine: row.last_line,
  undo: row.undo_actor === null ? null : { actor: ActorId(row.undo_actor), reason: row.undo_reason ?? "" },
})

interface SummaryRow {
  readonly id: string
  readonly kind: ImportKind
  readonly file_name: string
  readonly encoding: string | null
  readonly state: ImportState
  readonly cancelled: boolean
  readonly begun_at: bigint
  readonly row_count: number
  readonly new_count: number
  readonly changed_count: number
  readonly unchanged_count: number
  readonly warned_count: number
  readonly rejected_count: number
  readonly registered_count: number
  readonly revised_count: number
  readonly refused_count: number
  readonly left_count: number
  readonly undone_count: number
  readonly undo_reason: string | null
}

const summaryOf = (row: SummaryRow): ImportSummary => ({
  importId: row.id as Uuid.Uuid,
  kind: row.kind,
  fileName: row.file_name,
  encoding: row.encoding as FileEncoding | null,
  state: row.state,
  cancelled: row.cancelled,
  begunAt: Instant.fromMillis(Number(row.begun_at)),
  rowCount: row.row_count,
  acceptedCount: row.new_count + row.changed_count,
  newCount: row.new_count,
  changedCount: row.changed_count,
  unchangedCount: row.unchanged_count,
  warnedCount: row.warned_count,
  rejectedCount: row.rejected_count,
  registeredCount: row.registered_count,
  revisedCount: row.revised_count,
  refusedCount: row.refused_count,
  leftCount: row.left_count,
  undoneCount: row.undone_count,
  undoReason: row.undo_reason,
})

const JOB = "id, kind, actor, file_name, header, state, cancelled, last_line, undo_actor, undo_reason"
const SUMMARY = `id, kind, file_name, encoding, state, cancelled, begun_at, row_count, new_count,
  changed_count, unchanged_count, warned_count, rejected_count, registered_count, revised_count,
  refused_count, left_count, undone_count, undo_reason`

type Jobs = Pick<
  Stage,
  | "open"
  | "progress"
  | "summary"
  | "summaries"
  | "cancel"
  | "entered"
  | "beginUndo"
  | "undone"
  | "forget"
  | "job"
  | "unfinished"
  | "begin"
>

export const importJobs = (sql: SqlClient.SqlClient): Jobs => {
  const jobs = (condition: ReturnType<typeof sql.literal>) =>
    sql<JobRow>`select ${sql.literal(JOB)} from import_job where ${condition} order by id`.pipe(
      Effect.map((rows) => rows.map(jobOf)),
      Effect.orDie,
    )

  const summary: Stage["summary"] = (id) =>
    sql<SummaryRow>`select ${sql.literal(SUMMARY)} from import_job where id = ${id}::uuid`.pipe(
      Effect.map(([row]) => (row === undefined ? undefined : summaryOf(row))),
      Effect.orDie,
    )

  const summaries: Stage["summaries"] = (actor, before, limit) => {
    const conditions = [
      ...(actor === undefined ? [] : [sql`actor = ${actor}`]),
      ...(before === undefined ? [] : [sql`id < ${before}::uuid`]),
    ]
    const where = conditions.length === 0 ? sql`true` : sql.and(conditions)
    return sql<SummaryRow>`select ${sql.literal(SUMMARY)} from import_job where ${where}
      order by id desc limit ${limit}`.pipe(
      Effect.map((rows) => rows.map(summaryOf)),
      Effect.orDie,
    )
  }

  const open: Stage["open"] = ({ id, actor, fileName, begunAt }) =>
    sql<{ id: string }>`insert into import_job (id, actor, file_name, header, state, begun_at)
      values (${id}::uuid, ${actor}, ${fileName.replaceAll("\u0000", "\uFFFD")}, '[]', 'reading', ${begunAt})
      on conflict (id) do nothing returning id`.pipe(
      Effect.map((rows) => rows.length === 1),
      Effect.orDie,
    )

  /** How far a reading is may be lost with the server that reads: nobody waits for the disk. */
  const progress: Stage["progress"] = (id, rowCount) =>
    sql<{ cancelled: boolean }>`update import_job set row_count = ${rowCount} where id = ${id}::uuid
      and set_config('synchronous_commit', 'off', true) = 'off' returning cancelled`.pipe(
      Effect.map(([row]) => row?.cancelled !== false),
      Effect.orDie,
    )

  /** One that only waits is forgotten; one that is under way ends at its next step. */
  const cancel: Stage["cancel"] = Effect.fnUntraced(function* (id) {
    yield* sql`delete from import_job where id = ${id}::uuid and state = 'staged'`
    yield* sql`update import_job set cancelled = true
      where id = ${id}::uuid and state in ('reading', 'committing', 'undoing')`
  }, Effect.orDie)

  const entered: Stage["entered"] = (id, { registeredCount, revisedCount, refusedCount }) =>
    sql`update import_job set registered_count = ${registeredCount}, revised_count = ${revisedCount},
      refused_count = ${refusedCount} where id = ${id}::uuid`.pipe(Effect.asVoid, Effect.orDie)

  const beginUndo: Stage["beginUndo"] = (id, { actor, reason }) =>
    sql`update import_job set state = 'undoing', cancelled = false, undo_actor = ${actor},
      undo_reason = ${reason} where id = ${id}::uuid`.pipe(Effect.asVoid, Effect.orDie)

  const undone: Stage["undone"] = (id, undoneCount, isOver) =>
    sql`update import_job set undone_count = ${undoneCount},
      state = case when ${isOver} then 'undone' else state end where id = ${id}::uuid`.pipe(
      Effect.asVoid,
      Effect.orDie,
    )

  return {
    open,
    progress,
    summary,
    summaries,
    cancel,
    entered,
    beginUndo,
    undone,
    forget: (id: Uuid.Uuid) =>
      sql`delete from import_job where id = ${id}::uuid`.pipe(Effect.asVoid, Effect.orDie),
    job: (id: Uuid.Uuid) => Effect.map(jobs(sql`id = ${id}::uuid`), (found) => found[0]),
    unfinished: jobs(sql`state in ('committing', 'undoing')`),
    begin: (id: Uuid.Uuid) =>
      sql`update import_job set state = 'committing' where id = ${id}::uuid`.pipe(
        Effect.asVoid,
        Effect.orDie,
      ),
  }
}
