/** The rows of imports, waiting in the database. */
import { Effect, Layer, Option, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { from as copyFrom } from "pg-copy-streams"
import {
  type FileRefused,
  type ImportJob,
  ImportStage,
  isError,
  nameCell,
  type Registration,
  type RejectedRow,
  type RowProblem,
  type StagedRow,
} from "@minsheng/core/project"
import { ActorId } from "@minsheng/core/journal"
import type { Uuid } from "@minsheng/core/kernel"
import { connectApplication, type Database } from "../database/Database.ts"

const PROBLEM_LINES_SHOWN = 50
const REJECTED_PER_READ = 2000
/** A preview is committed while somebody looks at it; a week leaves time to ask about what it shows. */
const PREVIEW_DAYS = 7
/** Rejected rows are repaired within the quarter to which they belong, or the file is sent again. */
const REJECTED_DAYS = 90

/** A value in COPY's text form. */
const copied = (value: string | null): string =>
  value === null ? "\\N" : value.replaceAll(/[\\\n\r\t]/gu, (character) => ESCAPES[character] ?? character)

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }

/** Characters that PostgreSQL cannot hold, and halves of characters, become the replacement character. */
const holdable = (fields: ReadonlyArray<string>): string =>
  JSON.stringify(fields.map((field) => field.replaceAll("\u0000", "\uFFFD").toWellFormed()))

const registrationText = (registration: Registration): string =>
  JSON.stringify({ ...registration, annualPlanFen: registration.annualPlanFen.toString() })

const registrationOf = (text: string): Registration => {
  const stored = JSON.parse(text) as Omit<Registration, "annualPlanFen"> & { readonly annualPlanFen: string }
  return { ...stored, annualPlanFen: BigInt(stored.annualPlanFen) }
}

const statusOf = (row: StagedRow): "accepted" | "warned" | "rejected" => {
  if (row.registration === undefined || row.problems.some(isError)) return "rejected"
  return row.problems.length > 0 ? "warned" : "accepted"
}

const copyLine = (importId: string, row: StagedRow): string => {
  const status = statusOf(row)
  const { registration } = row
  const kept = status === "rejected" || registration === undefined ? null : registration
  const columns = [
    importId,
    String(row.line),
    kept === null ? null : nameCell(kept, kept),
    status,
    JSON.stringify(row.problems),
    kept === null ? null : registrationText(kept),
    holdable(row.fields),
  ]
  return `${columns.map(copied).join("\t")}\n`
}

interface JobRow {
  readonly id: string
  readonly actor: string
  readonly file_name: string
  readonly header: string
  readonly state: ImportJob["state"]
}

const jobOf = (row: JobRow): ImportJob => ({
  id: row.id as Uuid.Uuid,
  actor: ActorId(row.actor),
  fileName: row.file_name,
  header: JSON.parse(row.header) as ReadonlyArray<string>,
  state: row.state,
})

const repeated = (code: RowProblem["code"]): string => JSON.stringify([{ code, column: "name", value: "" }])

/** Forgets what nobody came back for. An import whose commit began stays until it is through. */
const forget = (sql: SqlClient.SqlClient) =>
  Effect.orDie(
    sql`delete from import_job
      where (state = 'staged' and staged_at < now() - ${PREVIEW_DAYS}::integer * interval '1 day')
        or (state = 'done' and staged_at < now() - ${REJECTED_DAYS}::integer * interval '1 day')`,
  )

export const importStageLayer = (database: Database) =>
  Layer.effect(
    ImportStage,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const jobColumns = sql.literal("id, actor, file_name, header, state")

      /** One transaction on a connection of its own: the job and all its rows, or nothing. */
      const stage: ImportStage["Service"]["stage"] = (job, rows) =>
        Effect.acquireUseRelease(
          Effect.promise(() => connectApplication(database, { application_name: "minsheng import" })),
          (client) =>
            Effect.gen(function* () {
              yield* Effect.promise(async () => {
                await client.query("begin")
                await client.query(
                  "insert into import_job (id, actor, file_name, header, state) values ($1, $2, $3, $4, 'staged')",
                  [job.id, job.actor, job.fileName, holdable(job.header)],
                )
              })
              const into = client.query(
                copyFrom(
                  "copy import_row (import_id, line, name_key, status, problems, registration, fields) from stdin",
                ),
              )
              const lines = Stream.map(rows, (some) => some.map((row) => copyLine(job.id, row)).join(""))
              const refused = { cause: undefined as FileRefused | undefined }
              const readable = Readable.from(
                Stream.toAsyncIterable(
                  Stream.tapError(lines, (cause) => Effect.sync(() => (refused.cause = cause))),
                ),
              )
              const copy = yield* Effect.exit(Effect.tryPromise(() => pipeline(readable, into)))
              if (refused.cause !== undefined) return yield* refused.cause
              yield* copy
              yield* Effect.promise(() => client.query("analyze import_row"))
              yield* Effect.promise(() => client.query("commit"))
            }).pipe(Effect.catchTag("UnknownError", Effect.die)),
          (client) => Effect.promise(() => client.end()),
        )

      const markRepeated = Effect.fnUntraced(function* (id: Uuid.Uuid) {
        yield* sql`update import_row as r
          set status = 'rejected', problems = ${repeated("repeatedInFile")},
            name_key = null, registration = null
          from (select line, row_number() over (partition by name_key order by line) as turn
            from import_row where import_id = ${id}::uuid and name_key is not null) as d
          where r.import_id = ${id}::uuid and r.line = d.line and d.turn > 1`
        yield* sql`update import_row as r
          set status = 'rejected', name_key = null, registration = null,
            problems = jsonb_build_array(jsonb_build_object('code', 'alreadyRegistered', 'column', 'name',
              'value', trim(both '"' from c.value)))::text
          from journal_cell as c where r.import_id = ${id}::uuid and c.key = r.name_key`
      }, Effect.orDie)

      const summary = Effect.fnUntraced(function* (id: Uuid.Uuid) {
        const [counts] = yield* sql<{ rows: number; accepted: number; warned: number; rejected: number }>`
          select count(*)::int as rows, count(*) filter (where status <> 'rejected')::int as accepted,
            count(*) filter (where status = 'warned')::int as warned,
            count(*) filter (where status = 'rejected')::int as rejected
          from import_row where import_id = ${id}::uuid`
        const lines = yield* sql<{ line: number; problems: string }>`select line, problems from import_row
          where import_id = ${id}::uuid and problems <> '[]'
          order by status = 'rejected' desc, line limit ${PROBLEM_LINES_SHOWN}`
        return {
          rowCount: counts?.rows ?? 0,
          acceptedCount: counts?.accepted ?? 0,
          warnedCount: counts?.warned ?? 0,
          rejectedCount: counts?.rejected ?? 0,
          problems: lines.map(({ line, problems }) => ({
            line,
            problems: JSON.parse(problems) as ReadonlyArray<RowProblem>,
          })),
        }
      }, Effect.orDie)

      const jobs = (condition: ReturnType<typeof sql.literal>) =>
        sql<JobRow>`select ${jobColumns} from import_job where ${condition} order by id`.pipe(
          Effect.map((rows) => rows.map(jobOf)),
          Effect.orDie,
        )

      const setState = (id: Uuid.Uuid, state: ImportJob["state"]) =>
        sql`update import_job set state = ${state} where id = ${id}::uuid`

      const next: ImportStage["Service"]["next"] = (id, afterLine, limit) =>
        sql<{ line: number; registration: string }>`select line, registration from import_row
          where import_id = ${id}::uuid and line > ${afterLine} and status <> 'rejected'
          order by line limit ${limit}`.pipe(
          Effect.map((rows) =>
            rows.map(({ line, registration }) => ({ line, registration: registrationOf(registration) })),
          ),
          Effect.orDie,
        )

      const refuse: ImportStage["Service"]["refuse"] = (id, rows) =>
        sql`update import_row as r set status = 'rejected', problems = d.problems
          from unnest(${rows.map((row) => String(row.line))}::text[],
            ${rows.map((row) => JSON.stringify([row.problem]))}::text[]) as d(line, problems)
          where r.import_id = ${id}::uuid and r.line = d.line::integer`.pipe(Effect.asVoid, Effect.orDie)

      const finish = Effect.fnUntraced(function* (id: Uuid.Uuid) {
        yield* sql.withTransaction(
          Effect.andThen(
            sql`delete from import_row where import_id = ${id}::uuid and status <> 'rejected'`,
            setState(id, "done"),
          ),
        )
      }, Effect.orDie)

      const rejected = (id: Uuid.Uuid): Stream.Stream<ReadonlyArray<RejectedRow>> =>
        Stream.paginate(0, (after) =>
          sql<{
            line: number
            fields: string
            problems: string
          }>`select line, fields, problems from import_row
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

      return ImportStage.of({
        stage: (job, rows) => Effect.andThen(forget(sql), stage(job, rows)),
        markRepeated,
        summary,
        next,
        refuse,
        finish,
        rejected,
        job: (id) => Effect.map(jobs(sql`id = ${id}::uuid`), (found) => found[0]),
        unfinished: jobs(sql`state = 'committing'`),
        begin: (id) => Effect.asVoid(Effect.orDie(setState(id, "committing"))),
      })
    }),
  )
