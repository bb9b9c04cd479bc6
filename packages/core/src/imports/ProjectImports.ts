/**
 * Use cases of importing projects and what they report: preview a file, commit what it accepted, take the
 * rejected rows back.
 *
 * A commit is durable before its first row goes in: from then on the accepted set goes in as a whole, also
 * across a crash: in one transaction, or where it is large in chunks that hold the journal's lock only
 * briefly, each row under its own command id.
 */
import { Cause, Context, Effect, Exit, Layer, Result, Stream } from "effect"
import { Ids } from "../kernel/Ids.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { resolveAxes } from "../journal/Axes.ts"
import { ChainDigest } from "../journal/Digest.ts"
import { Journal, JournalReader, type JournalRefusal } from "../journal/Journal.ts"
import { type Actor, type CurrentActor, isPermitted, type NotPermitted, permitted } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import { FundFigureRepository } from "../funds/figures/FundFigureRepository.ts"
import { readInstance } from "../instance/read.ts"
import type { Programme } from "../programme/Programme.ts"
import { type ItemPlace, itemsOf, readLocalItems } from "../programme/ProjectItems.ts"
import { readProgramme } from "../programme/read.ts"
import { readRegionRegister } from "../region/read.ts"
import { ProjectRepository } from "../project/ProjectRepository.ts"
import { actionOf, NEW_ACTIONS } from "./actions.ts"
import { type OwnCommand, problemFor, unitOf } from "./entering.ts"
import { atMost, followed } from "./following.ts"
import {
  FileRefused,
  type ImportKind,
  ImportNotFound,
  type ImportPreview,
  type ImportResult,
  type ImportText,
  type ImportUpload,
  RowFileReader,
  TEXT_ROWS_MAX,
  UPLOAD_ROWS_MAX,
} from "./Import.ts"
import {
  type Entered,
  type ImportJob,
  ImportStage,
  type RejectedRow,
  type RowCommand,
} from "./ImportStage.ts"
import { KIND_PERMITS, openKind, TARGET_ROWS_MAX } from "./kinds.ts"
import { jobOf } from "./owned.ts"
import { sha256 } from "./transferUnits.ts"
import { rowProblem } from "./RowProblem.ts"
import type { Registers } from "./staging.ts"

/** Up to this many rows go in in one transaction; larger sets go in in chunks, one after the other. */
const ONE_TRANSACTION_MAX = 2000
/** Rows a chunk of a larger set: few enough that others hardly wait for the lock. */
const CHUNK = 500

type Bytes = Stream.Stream<Uint8Array, FileRefused>

/** A file on its way in, and the identifier under which its reading can be followed. */
interface Incoming {
  readonly name: string
  readonly bytes: Bytes
  readonly importId?: Uuid
  /** What it must be about; by default its headings say that. */
  readonly kind?: ImportKind | undefined
}

const NO_PROGRAMME: Programme = { announced: null, items: [] }

/** Whether a row brings in something that was not there. */
const bringsIn = (command: RowCommand): boolean => NEW_ACTIONS.includes(actionOf(command))

type Waiting = { readonly line: number; readonly command: RowCommand }

/** A transfer knows its lines; where there are many, some wait for a later chunk. */
const linesOf = (command: RowCommand, rows: ReadonlyArray<Waiting>): ReadonlyArray<number> =>
  command._tag === "Transfer"
    ? [...rows.filter((row) => row.command === command).map(({ line }) => line), ...command.along]
    : rows.map(({ line }) => line)

/** Rows that ask for something by themselves, and for each of them those that go along with it. */
const askingOf = (rows: ReadonlyArray<Waiting>) => {
  const along = Map.groupBy(rows, ({ line, command }) => (command._tag === "Along" ? command.line : line))
  return rows.flatMap(({ line, command }) =>
    command._tag === "Along" ? [] : [{ line, command, lines: linesOf(command, along.get(line) ?? []) }],
  )
}

const NOTHING: Entered = { registeredCount: 0, revisedCount: 0, refusedCount: 0 }

export class ProjectImports extends Context.Service<
  ProjectImports,
  {
    readonly preview: (
      file: Incoming,
    ) => Effect.Effect<ImportPreview, NotPermitted | FileRefused, CurrentActor>
    readonly previewText: (
      file: ImportText,
    ) => Effect.Effect<ImportPreview, NotPermitted | FileRefused, CurrentActor>
    /** A file that a page sends, with a limit to its rows. */
    readonly previewUpload: (
      file: ImportUpload & { readonly bytes: Bytes },
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
>()("@minsheng/core/imports/ProjectImports") {
  static readonly layer = Layer.effect(
    ProjectImports,
    Effect.gen(function* () {
      const journal = yield* Journal
      const stage = yield* ImportStage
      const files = yield* RowFileReader
      const repository = yield* ProjectRepository
      const ids = yield* Ids
      const figures = yield* FundFigureRepository
      const digest = sha256(yield* ChainDigest)
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const arrivedBy: Registers["arrivedBy"] = Effect.fnUntraced(function* (year, asOf, regionCodes) {
        const axes = yield* Effect.orDie(resolveAxes({ asOf }))
        const every = { itemKeys: undefined, level: undefined, purpose: undefined }
        return yield* figures.cells(axes, { year, regionCodes, ...every })
      }, Effect.provide(services))

      /** The registers, read once for the whole file; programmes as rows of their years come. */
      const registersFor = Effect.fnUntraced(function* (
        actor: Actor,
      ): Effect.fn.Return<Registers, never, JournalReader | OfficeClock> {
        const instance = yield* readInstance
        const years = new Map<number, Programme>()
        const knowledge = {
          register: yield* readRegionRegister(instance.regionCode),
          scope: actor.scope,
          today: yield* OfficeClock.today,
          may: (useCase: UseCase) => isPermitted(actor, useCase),
        }
        const itemsIn: Registers["itemsOf"] = Effect.fnUntraced(function* (places) {
          for (const { year } of places) if (!years.has(year)) years.set(year, yield* readProgramme(year))
          const localOf = yield* readLocalItems(places)
          return (place: ItemPlace) => itemsOf(years.get(place.year) ?? NO_PROGRAMME, localOf)(place)
        }, Effect.provide(services))
        const { entriesOf: streams, cells } = yield* JournalReader
        const { entriesOf } = repository
        return { knowledge, itemsOf: itemsIn, entriesOf, streams, cells, arrivedBy, digest }
      }, Effect.provide(services))

      /** Reads and stages a file; whatever is refused about it leaves no trace. */
      const read = Effect.fnUntraced(function* (
        actor: Actor,
        importId: Uuid,
        { bytes, kind: asked }: Incoming,
        rowsMax: number,
      ) {
        const { encoding, header, headerLine, rows } = yield* files.read(bytes)
        const { kind, ignored, staged, rowsMax: most } = yield* openKind(header, headerLine, asked)
        yield* permitted(KIND_PERMITS[kind])
        const registers = yield* registersFor(actor)
        const limited = followed(atMost(Math.min(rowsMax, most))(rows), (count) =>
          stage.progress(importId, count),
        )
        yield* stage.stage(importId, { kind, header, encoding }, staged(limited, registers))
        return { kind, encoding, ignoredColumns: ignored }
      })

      const preview = Effect.fn("ProjectImports.preview")(function* (incoming: Incoming, rowsMax: number) {
        const { name, importId: given, kind } = incoming
        if (kind !== undefined) yield* permitted(KIND_PERMITS[kind])
        const actor = yield* permitted("files.import")
        const importId = given ?? (yield* ids.next)
        const begunAt = yield* OfficeClock.use((clock) => clock.now)
        const isNew = yield* stage.open({ id: importId, actor: actor.id, fileName: name, begunAt })
        if (!isNew) return yield* new FileRefused({ fault: "sentBefore", line: null, detail: [] })
        const file = yield* read(actor, importId, incoming, rowsMax).pipe(
          Effect.onError(() => stage.forget(importId)),
        )
        yield* stage.markRepeated(importId)
        const counts = yield* stage.settle(importId)
        return { importId, fileName: name, ...file, ...counts, ...(yield* stage.firstLines(importId)) }
      }, Effect.provide(services))

      const previewText = ({ fileName, text, kind }: ImportText) =>
        preview(
          { name: fileName, bytes: Stream.succeed(new TextEncoder().encode(text)), kind },
          TEXT_ROWS_MAX,
        )

      /** Appends one chunk; answers the line it ended at and what became of its rows. */
      const appendChunk = Effect.fnUntraced(function* (job: ImportJob, afterLine: number, limit: number) {
        const rows = yield* stage.next(job.id, afterLine, limit)
        const last = rows.at(-1)
        if (last === undefined) return undefined
        const asking = askingOf(rows)
        const newIds = yield* ids.take(asking.length)
        const units = asking.map((row, index) => unitOf(job, row, newIds[index] as Uuid))
        const results = yield* journal.appendChunk(units)
        const refused = results.flatMap((result, index) => {
          const found = Result.isFailure(result)
            ? problemFor(asking[index]?.command as OwnCommand, result.failure)
            : undefined
          const lines = asking[index]?.lines ?? []
          return found === undefined ? [] : lines.map((line) => ({ line, problem: found }))
        })
        if (refused.length > 0) yield* stage.refuse(job.id, refused)
        const out = new Set(refused.map(({ line }) => line))
        const registered = rows.filter(({ line, command }) => bringsIn(command) && !out.has(line))
        const registeredCount = registered.length
        const refusedHere = rows.filter(({ line }) => out.has(line)).length
        const revisedCount = rows.length - refusedHere - registeredCount
        return { line: last.line, entered: { registeredCount, revisedCount, refusedCount: refused.length } }
      })

      const isCancelled = (id: Uuid) => Effect.map(stage.job(id), (job) => job?.cancelled === true)

      const run = Effect.fnUntraced(function* (job: ImportJob) {
        const summary = yield* stage.summary(job.id)
        const accepted = summary?.acceptedCount ?? 0
        // Rows of targets and plans are few commands, and what belongs together is not parted.
        const one = job.kind === "targets" || job.kind === "plans" ? TARGET_ROWS_MAX : ONE_TRANSACTION_MAX
        const limit = accepted <= one ? one : CHUNK
        let [entered, line, leftCount] = [NOTHING, 0, 0]
        for (let chunk = yield* appendChunk(job, 0, limit); chunk !== undefined;) {
          line = chunk.line
          entered = {
            registeredCount: entered.registeredCount + chunk.entered.registeredCount,
            revisedCount: entered.revisedCount + chunk.entered.revisedCount,
            refusedCount: entered.refusedCount + chunk.entered.refusedCount,
          }
          yield* stage.entered(job.id, entered)
          if (yield* isCancelled(job.id)) {
            leftCount = yield* stage.leave(job.id, line, rowProblem("notEntered", null, ""))
            break
          }
          chunk = yield* appendChunk(job, line, limit)
        }
        yield* stage.finish(job.id)
        const result: ImportResult = { importId: job.id, ...entered, leftCount }
        return result
      })

      const commit = Effect.fn("ProjectImports.commit")(function* (importId: Uuid) {
        const actor = yield* permitted("files.import")
        const job = yield* jobOf(stage, actor, importId)
        if (job.state !== "staged" && job.state !== "committing")
          return yield* new ImportNotFound({ importId })
        yield* stage.begin(importId)
        return yield* run(job)
      })

      const rejected = Effect.fn("ProjectImports.rejected")(function* (importId: Uuid) {
        const actor = yield* permitted("files.import")
        const job = yield* jobOf(stage, actor, importId)
        return { header: job.header, rows: stage.rejected(importId) }
      })

      const resume = Effect.gen(function* () {
        const jobs = (yield* stage.unfinished).filter(({ state }) => state === "committing")
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
        previewUpload: ({ fileName, importId, bytes, kind }) =>
          preview({ name: fileName, bytes, importId, kind }, UPLOAD_ROWS_MAX),
        commit,
        rejected,
        resume,
      })
    }),
  )
}
