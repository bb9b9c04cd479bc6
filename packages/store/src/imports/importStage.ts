/** The rows of imports, waiting in the database. */
import { Effect, Layer, Option, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { from as copyFrom } from "pg-copy-streams"
import {
  CHANGING_ACTIONS,
  type FileRefused,
  ImportStage,
  NEW_ACTIONS,
  type RejectedRow,
  type RowProblem,
  type StagedRow,
} from "@minsheng/core/imports"
import type { Uuid } from "@minsheng/core/kernel"
import { connectApplication, type Database } from "../database/Database.ts"
import { ENTRY_COLUMNS, entryOf, type EntryRow } from "../journal/entries.ts"
import { importJobs } from "./importJobs.ts"
import {
  commandOf,
  COPIED_COLUMNS,
  copyLine,
  holdable,
  PREVIEW_COLUMNS,
  previewRow,
  type PreviewRowText,
} from "./importRows.ts"

type Stage = ImportStage["Service"]

const LINES_SHOWN = 50
const REJECTED_PER_READ = 2000
const COMMANDS_PER_READ = 2000
/** A preview is committed while somebody looks at it; a week leaves time to ask about what it shows. */
const PREVIEW_DAYS = 7
/** Rejected rows are repaired within the quarter to which they belong, or the file is sent again. */
const REJECTED_DAYS = 90

const repeated = (code: RowProblem["code"]): string => JSON.stringify([{ code, column: "name", value: "" }])
const repeatedRow = JSON.stringify([{ code: "repeatedRow", column: "code", value: "" }])

/** Forgets what nobody came back for. An import whose commit began stays until it is through. */
const forgetOld = (sql: SqlClient.SqlClient) =>
  Effect.orDie(
    Effect.andThen(
      sql`delete from import_job
        where (state = 'staged' and staged_at < now() - ${PREVIEW_DAYS}::integer * interval '1 day')
          or (state = 'reading' and staged_at < now() - interval '1 day')`,
      sql`delete from import_row as r using import_job as j where j.id = r.import_id
        and j.state in ('done', 'undone')
        and j.staged_at < now() - ${REJECTED_DAYS}::integer * interval '1 day'`,
    ),
  )

/** One transaction on a connection of its own: all rows, or nothing. */
const stageIn =
  (database: Database): Stage["stage"] =>
  (id, { kind, header, encoding }, rows) =>
    Effect.acquireUseRelease(
      Effect.promise(() => connectApplication(database, { application_name: "minsheng import" })),
      (client) =>
        Effect.gen(function* () {
          yield* Effect.promise(() => client.query("begin"))
          const into = client.query(copyFrom(`copy import_row (${COPIED_COLUMNS}) from stdin`))
          const lines = Stream.map(rows, (some: ReadonlyArray<StagedRow>) =>
            some.map((row) => copyLine(id, row)).join(""),
          )
          const refused = { cause: undefined as FileRefused | undefined }
          const noted = Stream.tapError(lines, (cause) => Effect.sync(() => (refused.cause = cause)))
          const readable = Readable.from(Stream.toAsyncIterable(noted))
          const copy = yield* Effect.exit(Effect.tryPromise(() => pipeline(readable, into)))
          if (refused.cause !== undefined) return yield* refused.cause
          yield* copy
          yield* Effect.promise(async () => {
            await client.query("analyze import_row (import_id, line, name_key, status, code)")
            await client.query("update import_job set kind = $2, header = $3, encoding = $4 where id = $1", [
              id,
              kind,
              holdable(header),
              encoding,
            ])
            await client.query("commit")
          })
        }).pipe(Effect.catchTag("UnknownError", Effect.die)),
      (client) => Effect.promise(() => client.end()),
    )

/** Rows that bring something in that was not there, and rows that change what was. */
const [NEW, CHANGED] = [NEW_ACTIONS, CHANGING_ACTIONS].map(
  (actions) =>
    `status in ('accepted', 'warned') and action in (${actions.map((action) => `'${action}'`).join(", ")})`,
) as [string, string]

const COUNTS = `count(*)::int as row_count,
  count(*) filter (where ${NEW})::int as new_count,
  count(*) filter (where ${CHANGED})::int as changed_count,
  count(*) filter (where status = 'unchanged')::int as unchanged_count,
  count(*) filter (where status = 'warned')::int as warned_count,
  count(*) filter (where status = 'rejected')::int as rejected_count,
  coalesce(max(line), 0)::int as last_line`

interface CountRow {
  readonly row_count: number
  readonly new_count: number
  readonly changed_count: number
  readonly unchanged_count: number
  readonly warned_count: number
  readonly rejected_count: number
  readonly last_line: number
}

const previewing = (
  sql: SqlClient.SqlClient,
): Pick<Stage, "markRepeated" | "settle" | "firstLines" | "rows"> => {
  const columns = sql.literal(PREVIEW_COLUMNS)

  /** Rows that say again what a row before them says. Names are grouped in memory and not by sorting. */
  const repeatedLines = (id: Uuid.Uuid) =>
    sql.withTransaction(
      Effect.andThen(
        sql`set local work_mem = '96MB'`,
        sql<{ line: number }>`select r.line from import_row as r
          join (select name_key, min(line) as first from import_row
            where import_id = ${id}::uuid and name_key is not null
            group by name_key having count(*) > 1) as d on d.name_key = r.name_key
          where r.import_id = ${id}::uuid and r.line > d.first`,
      ),
    )

  // Looked for first and written then: a statement that writes is not worked on by several at once.
  const markRepeated: Stage["markRepeated"] = Effect.fnUntraced(function* (id) {
    const again = yield* repeatedLines(id)
    if (again.length > 0) {
      yield* sql`update import_row as r
        set status = 'rejected', name_key = null, command = null, action = null,
          problems = case when r.code is null then ${repeated("repeatedInFile")} else ${repeatedRow} end
        where r.import_id = ${id}::uuid and r.line = any(${again.map(({ line }) => line)}::integer[])`
    }
    const held = yield* sql<{ line: number; value: string }>`select r.line, c.value
      from import_row as r join journal_cell as c on c.key = r.name_key
      where r.import_id = ${id}::uuid and c.value <> 'null'`
    if (held.length === 0) return
    yield* sql`update import_row as r
      set status = 'rejected', name_key = null, command = null, action = null,
        problems = jsonb_build_array(jsonb_build_object('code', 'alreadyRegistered', 'column', 'name',
          'value', trim(both '"' from d.value)))::text
      from unnest(${held.map(({ line }) => line)}::integer[], ${held.map(({ value }) => value)}::text[])
        as d(line, value)
      where r.import_id = ${id}::uuid and r.line = d.line`
  }, Effect.orDie)

  const settle: Stage["settle"] = Effect.fnUntraced(function* (id) {
    const [row] = yield* sql<CountRow>`select ${sql.literal(COUNTS)} from import_row
      where import_id = ${id}::uuid`
    yield* sql`update import_job set state = 'staged', last_line = ${row?.last_line ?? 0},
        row_count = ${row?.row_count ?? 0}, new_count = ${row?.new_count ?? 0},
        changed_count = ${row?.changed_count ?? 0}, unchanged_count = ${row?.unchanged_count ?? 0},
        warned_count = ${row?.warned_count ?? 0}, rejected_count = ${row?.rejected_count ?? 0}
      where id = ${id}::uuid`
    return {
      rowCount: row?.row_count ?? 0,
      acceptedCount: (row?.new_count ?? 0) + (row?.changed_count ?? 0),
      newCount: row?.new_count ?? 0,
      changedCount: row?.changed_count ?? 0,
      unchangedCount: row?.unchanged_count ?? 0,
      warnedCount: row?.warned_count ?? 0,
      rejectedCount: row?.rejected_count ?? 0,
    }
  }, Effect.orDie)

  const CONDITIONS = {
    rejected: sql`status = 'rejected'`,
    warned: sql`status = 'warned'`,
    changed: sql.literal(CHANGED),
    new: sql.literal(NEW),
    unchanged: sql`status = 'unchanged'`,
  }

  const rows: Stage["rows"] = (id, show, afterLine, limit) =>
    sql<PreviewRowText>`select ${columns} from import_row
      where import_id = ${id}::uuid and line > ${afterLine} and ${CONDITIONS[show]}
      order by line limit ${limit}`.pipe(
      Effect.map((found) => found.map(previewRow)),
      Effect.orDie,
    )

  const firstLines: Stage["firstLines"] = Effect.fnUntraced(function* (id) {
    const lines = yield* sql<PreviewRowText>`select ${columns} from import_row
      where import_id = ${id}::uuid and problems <> '[]'
      order by status = 'rejected' desc, line limit ${LINES_SHOWN}`
    return {
      problems: lines.map(previewRow).map(({ line, problems }) => ({ line, problems })),
      differences: yield* rows(id, "changed", 0, LINES_SHOWN),
    }
  }, Effect.orDie)

  return { markRepeated, settle, rows, firstLines }
}

const committing = (
  sql: SqlClient.SqlClient,
): Pick<Stage, "next" | "refuse" | "leave" | "finish" | "entriesOf"> => {
  const next: Stage["next"] = (id, afterLine, limit) =>
    sql<{ line: number; command: string }>`select line, command from import_row
      where import_id = ${id}::uuid and line > ${afterLine} and status in ('accepted', 'warned')
      order by line limit ${limit}`.pipe(
      Effect.map((rows) => rows.map(({ line, command }) => ({ line, command: commandOf(command) }))),
      Effect.orDie,
    )

  const refuse: Stage["refuse"] = (id, rows) =>
    sql`update import_row as r set status = 'rejected', problems = d.problems
      from unnest(${rows.map((row) => String(row.line))}::text[],
        ${rows.map((row) => JSON.stringify([row.problem]))}::text[]) as d(line, problems)
      where r.import_id = ${id}::uuid and r.line = d.line::integer`.pipe(Effect.asVoid, Effect.orDie)

  const leave: Stage["leave"] = Effect.fnUntraced(function* (id, afterLine, problem) {
    const [row] = yield* sql<{ count: number }>`with given_back as (
        update import_row set status = 'rejected', problems = ${JSON.stringify([problem])}
        where import_id = ${id}::uuid and line > ${afterLine} and status in ('accepted', 'warned')
        returning 1)
      update import_job set left_count = (select count(*) from given_back) where id = ${id}::uuid
      returning left_count as count`
    return row?.count ?? 0
  }, Effect.orDie)

  const finish: Stage["finish"] = Effect.fnUntraced(function* (id) {
    yield* sql.withTransaction(
      Effect.andThen(
        sql`delete from import_row where import_id = ${id}::uuid and status <> 'rejected'`,
        sql`update import_job set state = 'done' where id = ${id}::uuid`,
      ),
    )
  }, Effect.orDie)

  /** By the ids of their commands, which the journal's own index holds. */
  const entriesOf: Stage["entriesOf"] = Effect.fnUntraced(function* ({ id, actor }, firstLine, lastLine) {
    const found: Array<EntryRow> = []
    for (let from = firstLine; from <= lastLine; from += COMMANDS_PER_READ) {
      const count = Math.min(COMMANDS_PER_READ, lastLine - from + 1)
      const commands = Array.from({ length: count }, (_, index) => `import ${id} ${from + index}`)
      const rows = yield* sql<EntryRow>`select ${sql.literal(ENTRY_COLUMNS)} from journal
        where actor = ${actor} and command_id = any(${commands}::text[]) order by position`
      found.push(...rows)
    }
    return found.map(entryOf)
  }, Effect.orDie)

  return { next, refuse, leave, finish, entriesOf }
}

const rejectedIn =
  (sql: SqlClient.SqlClient) =>
  (id: Uuid.Uuid): Stream.Stream<ReadonlyArray<RejectedRow>> =>
    Stream.paginate(0, (after) =>
      sql<{ line: number; fields: string; problems: string }>`select line, fields, problems from import_row
        where import_id = ${id}::uuid and status = 'rejected' and line > ${after}
        order by line limit ${REJECTED_PER_READ}`.pipe(
        Effect.map((rows) => {
          const read = rows.map((row) => ({
            line: row.line,
            fields: JSON.parse(row.fields) as ReadonlyArray<string>,
            problems: JSON.parse(row.problems) as ReadonlyArray<RowProblem>,
          }))
          const last = read.at(-1)
          return [
            last === undefined ? [] : [read],
            last === undefined ? Option.none<number>() : Option.some(last.line),
          ] as const
        }),
        Effect.orDie,
      ),
    )

export const importStageLayer = (database: Database) =>
  Layer.effect(
    ImportStage,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const jobs = importJobs(sql)
      return ImportStage.of({
        ...jobs,
        ...previewing(sql),
        ...committing(sql),
        open: (job) => Effect.andThen(forgetOld(sql), jobs.open(job)),
        stage: stageIn(database),
        rejected: rejectedIn(sql),
      })
    }),
  )
