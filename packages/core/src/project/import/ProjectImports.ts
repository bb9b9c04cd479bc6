/**
 * Use cases of importing projects: preview a file, commit what it accepted, take the rejected rows back.
 *
 * A commit is durable before its first row goes in: from then on the accepted set goes in as a whole, also
 * across a crash: in one transaction, or where it is large in chunks that hold the journal's lock only
 * briefly, each row under its own command id.
 */
import { Cause, Context, Effect, Exit, Layer, Result, Stream } from "effect"
import { Ids } from "../../kernel/Ids.ts"
import { OfficeClock } from "../../kernel/OfficeClock.ts"
import type { Uuid } from "../../kernel/Uuid.ts"
import { CommandId } from "../../journal/Command.ts"
import {
  type CommandConflict,
  type EntrySuperseded,
  Journal,
  type JournalReader,
  type JournalRefusal,
} from "../../journal/Journal.ts"
import {
  type Actor,
  type CurrentActor,
  type NotPermitted,
  operator,
  permitted,
  Scope,
} from "../../access/Actor.ts"
import { readInstance } from "../../instance/read.ts"
import { itemWith, type Programme } from "../../programme/Programme.ts"
import { readProgramme } from "../../programme/read.ts"
import { readRegionRegister } from "../../region/read.ts"
import { divisionWith, isInForce, type RegionRegister } from "../../region/RegionRegister.ts"
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import type { RegisterRefusal } from "../decide.ts"
import type { Registration } from "../Project.ts"
import { registerUnit } from "../Projects.ts"
import { type RawRow, readRow, type RowProblem } from "./classify.ts"
import { readHeader } from "./columns.ts"
import {
  FileRefused,
  type ImportJob,
  ImportNotFound,
  type ImportPreview,
  type ImportResult,
  type ImportText,
  ImportStage,
  type RejectedRow,
  RowFileReader,
  type StagedRow,
  TEXT_ROWS_MAX,
} from "./Import.ts"

/** Up to this many rows go in in one transaction; larger sets go in in chunks, one after the other. */
const ONE_TRANSACTION_MAX = 2000
/** Rows a chunk of a larger set: few enough that others hardly wait for the lock. */
const CHUNK = 500

interface Knowledge {
  readonly register: RegionRegister
  readonly programme: (year: number) => Programme
  readonly scope: Scope
  readonly today: CalendarDate
}

const problem = (code: RowProblem["code"], column: RowProblem["column"], value: string): RowProblem => ({
  code,
  column,
  value,
})

/** What the register knows against a registration. */
const knownProblems = (
  registration: Registration,
  { register, programme, scope, today }: Knowledge,
): ReadonlyArray<RowProblem> => {
  const { approvedOn, countyCode, itemKey, year } = registration
  if (approvedOn > today) return [problem("dateAfterToday", "approvedOn", approvedOn)]
  const division = divisionWith(register, countyCode)
  if (division?.level !== "county" || !isInForce(division, approvedOn)) {
    return [problem("unknownCounty", "countyCode", countyCode)]
  }
  const item = itemWith(programme(year), itemKey)
  if (item === undefined) return [problem("unknownItem", "itemKey", itemKey)]
  if (!scope.holds(registration)) return [problem("outsideScope", "countyCode", countyCode)]
  return item.confirmed ? [] : [problem("unconfirmedItem", "itemKey", itemKey)]
}

/** Why a row that the preview accepted was refused when its turn came. */
const problemOf = (refusal: RegisterRefusal | CommandConflict | EntrySuperseded): RowProblem | undefined => {
  switch (refusal._tag) {
    case "ProjectAlreadyRegistered":
      return problem("alreadyRegistered", "name", refusal.code)
    case "DateAfterToday":
      return problem("dateAfterToday", "approvedOn", refusal.date)
    case "UnknownCounty":
      return problem("unknownCounty", "countyCode", refusal.countyCode)
    case "UnknownItem":
      return problem("unknownItem", "itemKey", refusal.itemKey)
    case "OutsideScope":
      return problem("outsideScope", "countyCode", refusal.countyCode)
    // The line went in before, told in the words of another version of this program.
    case "CommandConflict":
    case "EntrySuperseded":
      return undefined
  }
}

const stagedRow = (row: RawRow, places: Parameters<typeof readRow>[0], knowledge: Knowledge): StagedRow => {
  const read = readRow(places, row)
  const { registration } = read
  const known = registration === undefined ? [] : knownProblems(registration, knowledge)
  return { line: row.line, fields: row.fields, registration, problems: [...read.problems, ...known] }
}

/** Refuses a file at the row that is one too many. */
const atMost =
  (rowsMax: number) =>
  (
    rows: Stream.Stream<ReadonlyArray<RawRow>, FileRefused>,
  ): Stream.Stream<ReadonlyArray<RawRow>, FileRefused> =>
    Stream.suspend(() => {
      let count = 0
      return Stream.mapEffect(rows, (some) => {
        const first = some[rowsMax - count]
        count += some.length
        return first === undefined
          ? Effect.succeed(some)
          : Effect.fail(
              new FileRefused({ fault: "tooManyRows", line: first.line, detail: [String(rowsMax)] }),
            )
      })
    })

export class ProjectImports extends Context.Service<
  ProjectImports,
  {
    readonly preview: (file: {
      readonly name: string
      readonly bytes: Stream.Stream<Uint8Array>
    }) => Effect.Effect<ImportPreview, NotPermitted | FileRefused, CurrentActor>
    readonly previewText: (
      file: ImportText,
    ) => Effect.Effect<ImportPreview, NotPermitted | FileRefused, CurrentActor>
    readonly commit: (
      importId: Uuid,
    ) => Effect.Effect<ImportResult, NotPermitted | ImportNotFound | JournalRefusal, CurrentActor>
    readonly rejected: (
      importId: Uuid,
    ) => Effect.Effect<
      { readonly header: ReadonlyArray<string>; readonly rows: Stream.Stream<ReadonlyArray<RejectedRow>> },
      NotPermitted | ImportNotFound,
      CurrentActor
    >
    /**
     * Goes on with imports that a crash interrupted; runs when an instance starts. Tries every one, and
     * fails with all that went wrong if one or more did.
     */
    readonly resume: Effect.Effect<ReadonlyArray<ImportResult>, JournalRefusal>
  }
>()("@minsheng/core/project/ProjectImports") {
  static readonly layer = Layer.effect(
    ProjectImports,
    Effect.gen(function* () {
      const journal = yield* Journal
      const stage = yield* ImportStage
      const files = yield* RowFileReader
      const ids = yield* Ids
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      /** The registers, read once for the whole file. */
      const knowledgeFor = Effect.fnUntraced(function* (scope: Scope) {
        const instance = yield* readInstance
        const years = new Map<number, Programme>([
          [instance.programmeYear, yield* readProgramme(instance.programmeYear)],
        ])
        const empty: Programme = { announced: null, items: [] }
        return {
          register: yield* readRegionRegister(instance.regionCode),
          programme: (year: number) => years.get(year) ?? empty,
          scope,
          today: yield* OfficeClock.today,
        }
      }, Effect.provide(services))

      const preview = Effect.fn("ProjectImports.preview")(function* (
        file: { readonly name: string; readonly bytes: Stream.Stream<Uint8Array> },
        rowsMax: number,
      ) {
        const actor = yield* permitted("projects.import")
        const { encoding, header, rows } = yield* files.read(file.bytes)
        const { places, problems, ignored } = readHeader(header)
        const { missing, duplicate } = problems
        if (missing.length > 0)
          return yield* new FileRefused({ fault: "missingColumns", line: 1, detail: missing })
        if (duplicate.length > 0)
          return yield* new FileRefused({ fault: "duplicateColumns", line: 1, detail: duplicate })
        const knowledge = yield* knowledgeFor(actor.scope)
        const importId = yield* ids.next
        const staged = Stream.map(atMost(rowsMax)(rows), (some) =>
          some.map((row) => stagedRow(row, places, knowledge)),
        )
        yield* stage.stage({ id: importId, actor: actor.id, fileName: file.name, header }, staged)
        yield* stage.markRepeated(importId)
        const summary = yield* stage.summary(importId)
        return { importId, fileName: file.name, encoding, ignoredColumns: ignored, ...summary }
      })

      const previewText = ({ fileName, text }: ImportText) =>
        preview({ name: fileName, bytes: Stream.succeed(new TextEncoder().encode(text)) }, TEXT_ROWS_MAX)

      /** An import of the actor's own; the operator may take up any. */
      const jobOf = Effect.fnUntraced(function* (actor: Actor, importId: Uuid) {
        const job = yield* stage.job(importId)
        const theirs = job !== undefined && (job.actor === actor.id || actor.id === operator.id)
        return theirs ? job : yield* new ImportNotFound({ importId })
      })

      /** Appends one chunk; answers the line it ended at and how many rows were refused now. */
      const appendChunk = Effect.fnUntraced(function* (job: ImportJob, afterLine: number, limit: number) {
        const rows = yield* stage.next(job.id, afterLine, limit)
        const last = rows.at(-1)
        if (last === undefined) return undefined
        // What the preview accepted was in the scope of whoever asked for it.
        const actor: Actor = { ...operator, id: job.actor, scope: Scope.everything }
        const newIds = yield* ids.take(rows.length)
        const units = rows.map(({ line, registration }, index) =>
          registerUnit(actor, newIds[index] as Uuid, {
            commandId: CommandId.make(`import ${job.id} ${line}`),
            registration,
          }),
        )
        const results = yield* journal.appendChunk(units)
        const refused = results.flatMap((result, index) => {
          const found = Result.isFailure(result) ? problemOf(result.failure) : undefined
          return found === undefined ? [] : [{ line: rows[index]?.line ?? 0, problem: found }]
        })
        if (refused.length > 0) yield* stage.refuse(job.id, refused)
        return { line: last.line, registered: rows.length - refused.length, refused: refused.length }
      })

      const run = Effect.fnUntraced(function* (job: ImportJob) {
        let registeredCount = 0
        let refusedCount = 0
        const { acceptedCount } = yield* stage.summary(job.id)
        const limit = acceptedCount <= ONE_TRANSACTION_MAX ? ONE_TRANSACTION_MAX : CHUNK
        let chunk = yield* appendChunk(job, 0, limit)
        while (chunk !== undefined) {
          registeredCount += chunk.registered
          refusedCount += chunk.refused
          chunk = yield* appendChunk(job, chunk.line, limit)
        }
        yield* stage.finish(job.id)
        const result: ImportResult = { importId: job.id, registeredCount, refusedCount }
        return result
      })

      const commit = Effect.fn("ProjectImports.commit")(function* (importId: Uuid) {
        const actor = yield* permitted("projects.import")
        const job = yield* jobOf(actor, importId)
        if (job.state === "done") return yield* new ImportNotFound({ importId })
        yield* stage.begin(importId)
        return yield* run(job)
      })

      const rejected = Effect.fn("ProjectImports.rejected")(function* (importId: Uuid) {
        const actor = yield* permitted("projects.import")
        const job = yield* jobOf(actor, importId)
        return { header: job.header, rows: stage.rejected(importId) }
      })

      const resume = Effect.gen(function* () {
        const jobs = yield* stage.unfinished
        const exits = yield* Effect.forEach(jobs, (job) =>
          run(job).pipe(
            Effect.tapCause((cause) => Effect.logWarning(`import ${job.id} was put off`, cause)),
            Effect.exit,
          ),
        )
        const causes = exits.flatMap((exit) => (Exit.isFailure(exit) ? [exit.cause] : []))
        if (causes.length > 0)
          return yield* Effect.failCause(causes.reduce((one, other) => Cause.combine(one, other)))
        return exits.flatMap((exit) => (Exit.isSuccess(exit) ? [exit.value] : []))
      }).pipe(Effect.withSpan("ProjectImports.resume"))

      return ProjectImports.of({
        preview: (file) => preview(file, Number.POSITIVE_INFINITY),
        previewText,
        commit,
        rejected,
        resume,
      })
    }),
  )
}
