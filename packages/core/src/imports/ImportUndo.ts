/**
 * Use case that takes an import back, as one correction: whatever its rows stated is annulled or gives way to
 * what was there before, under one reason. A project that was changed since stays as it is, and is named.
 */
import { Context, Effect, Layer, Result } from "effect"
import { Ids } from "../kernel/Ids.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { Entry, StreamId } from "../journal/Entry.ts"
import { type CommandConflict, Journal, JournalReader, type JournalRefusal } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { transferOf } from "../funds/TransferRecord.ts"
import { readInstance } from "../instance/read.ts"
import type { ProjectCode } from "../project/Project.ts"
import { currentRecord } from "../project/ProjectRecord.ts"
import { ProjectRepository } from "../project/ProjectRepository.ts"
import { readRegionRegister } from "../region/read.ts"
import { enteredRow, type EnteredRow, type RowUndoRefusal } from "./entered.ts"
import { previewerOf } from "./entering.ts"
import {
  type ImportKind,
  ImportNotFound,
  type UndoAnswer,
  type UndoImport,
  type UndoObstacle,
  type UndoRefused,
} from "./Import.ts"
import { type ImportJob, ImportStage } from "./ImportStage.ts"
import { KIND_PERMITS } from "./kinds.ts"
import { jobOf } from "./owned.ts"
import { Supposition } from "./Supposition.ts"

/** Up to this many rows are taken back in one transaction, as they went in. */
const ONE_TRANSACTION_MAX = 2000
/** Lines a chunk of a larger import. */
const CHUNK = 500
const REFUSED_SHOWN = 100

const lineOf = (entry: Entry): number => Number(entry.commandId.split(" ").at(-1))

const undoId = (job: Pick<ImportJob, "id">, line: number): CommandId =>
  CommandId.make(`undo ${job.id} ${line}`)

/** Whether the row was taken back before. */
const isUndone = (job: Pick<ImportJob, "id">, { line, entries }: EnteredRow): boolean =>
  entries.some(({ commandId }) => commandId === undoId(job, line))

/** The command that takes back what a row made. */
const undoUnit = (
  job: ImportJob,
  { line, streams, cells, decide }: EnteredRow,
  actor: Actor,
  reason: string,
): Unit<void, RowUndoRefusal> => ({
  actor: actor.id,
  commandId: undoId(job, line),
  request: { useCase: "imports.undo", request: { importId: job.id, line, reason } },
  streams,
  cells,
  decide: decide(actor.scope, reason),
  answer: () => undefined,
})

const OBSTACLES: Partial<Readonly<Record<(RowUndoRefusal | CommandConflict)["_tag"], UndoObstacle>>> = {
  ProjectNotFound: "outsideScope",
  RegionOutsideScope: "outsideScope",
  TransferNotFound: "outsideScope",
  FundsInsufficient: "moneyMovedOn",
  PlanExceeded: "moneyMovedOn",
  EstimateExceeded: "moneyMovedOn",
  PlanBelowAllotted: "moneyMovedOn",
  NothingBefore: "nothingBefore",
}

const obstacleOf = ({ line, code }: EnteredRow, refusal: RowUndoRefusal | CommandConflict): UndoRefused => ({
  line,
  code,
  obstacle: OBSTACLES[refusal._tag] ?? "changedSince",
})

/** Kinds of which a row may rest on the rows before it: they are taken back from the last one on. */
const BACKWARDS: ReadonlySet<ImportKind> = new Set(["transfers", "arrivals"])

const inTurn = <Value>({ kind }: ImportJob, values: ReadonlyArray<Value>): ReadonlyArray<Value> =>
  BACKWARDS.has(kind) ? values.toReversed() : values

/** The lines of an import in steps, in the order in which they are taken back. */
const spansOf = (job: ImportJob, size: number): ReadonlyArray<readonly [first: number, last: number]> =>
  inTurn(
    job,
    Array.from({ length: Math.ceil(job.lastLine / Math.max(size, 1)) }, (_, index) => [
      index * size + 1,
      (index + 1) * size,
    ]),
  )

/** Adds up what became of the rows. */
class Tally {
  #undoneCount = 0
  readonly #refused: Array<UndoRefused> = []

  get undoneCount(): number {
    return this.#undoneCount
  }

  add(row: EnteredRow, result: Result.Result<unknown, RowUndoRefusal | CommandConflict>): void {
    if (Result.isSuccess(result)) this.#undoneCount += row.rowCount
    else this.#refused.push(obstacleOf(row, result.failure))
  }

  answer(importId: Uuid): UndoAnswer {
    return {
      importId,
      undoneCount: this.#undoneCount,
      refusedCount: this.#refused.length,
      refused: this.#refused.slice(0, REFUSED_SHOWN),
    }
  }
}

export class ImportUndo extends Context.Service<
  ImportUndo,
  {
    /** What undoing would do, and what it would leave as it is. */
    readonly preview: (
      importId: Uuid,
    ) => Effect.Effect<UndoAnswer, NotPermitted | ImportNotFound, CurrentActor>
    readonly undo: (
      command: UndoImport,
    ) => Effect.Effect<UndoAnswer, NotPermitted | ImportNotFound | JournalRefusal, CurrentActor>
    /** Goes on with what a crash interrupted. */
    readonly resume: Effect.Effect<ReadonlyArray<UndoAnswer>, JournalRefusal>
  }
>()("@minsheng/core/imports/ImportUndo") {
  static readonly layer = Layer.effect(
    ImportUndo,
    Effect.gen(function* () {
      const journal = yield* Journal
      const reader = yield* JournalReader
      const stage = yield* ImportStage
      const clock = yield* OfficeClock
      const projects = yield* ProjectRepository
      const ids = yield* Ids

      /** The projects that transfers name. */
      const projectIdsIn = Effect.fnUntraced(function* (streams: ReadonlyArray<ReadonlyArray<Entry>>) {
        const named = streams.flatMap((entries) =>
          entries[0]?.stream.startsWith("transfer/") === true
            ? (transferOf(entries)?.stated.projectCode ?? [])
            : [],
        )
        const codes = [...new Set(named)]
        const found = codes.length === 0 ? undefined : yield* projects.entriesOf(codes)
        return (code: ProjectCode): Uuid | undefined => currentRecord(found?.get(code) ?? [])?.id
      })

      /** The rows of some lines that went in and were not taken back yet, and how many were. */
      const rowsBetween = Effect.fnUntraced(function* (job: ImportJob, first: number, last: number) {
        const made = Map.groupBy(yield* stage.entriesOf(job, first, last), lineOf)
        const streams = new Set<StreamId>([...made.values()].flatMap(([entry]) => entry?.stream ?? []))
        const all = yield* reader.entriesOf([...streams])
        const { regionCode } = yield* Effect.provideService(readInstance, JournalReader, reader)
        const register = yield* Effect.provideService(readRegionRegister(regionCode), JournalReader, reader)
        const regions = register.divisions.map(({ code }) => code)
        const newIds = yield* ids.take(made.size)
        const projectIdOf = yield* projectIdsIn([...all.values()])
        const rows = [...made].flatMap(([line, ours], index) => {
          const entries = all.get(ours[0]?.stream as StreamId) ?? []
          const newId = newIds[index] as Uuid
          const places = { kind: job.kind, province: regionCode, regions }
          return enteredRow({ line, ours, entries, ...places, newId, projectIdOf }) ?? []
        })
        const left = inTurn(
          job,
          rows.filter((row) => !isUndone(job, row)),
        )
        const countOf = (some: ReadonlyArray<EnteredRow>): number =>
          some.reduce((sum, { rowCount }) => sum + rowCount, 0)
        return { left, undoneCount: countOf(rows) - countOf(left) }
      })

      const ready = Effect.fnUntraced(function* (importId: Uuid) {
        const actor = yield* permitted("imports.undo")
        const job = yield* jobOf(stage, actor, importId)
        yield* permitted(KIND_PERMITS[job.kind])
        const wentIn = job.state === "done" || job.state === "undoing" || job.state === "undone"
        return wentIn ? { actor, job } : yield* new ImportNotFound({ importId })
      })

      /** Lines a step: all of them where the import went in in one transaction. */
      const spanOf = Effect.fnUntraced(function* (job: ImportJob) {
        const summary = yield* stage.summary(job.id)
        const entered = (summary?.registeredCount ?? 0) + (summary?.revisedCount ?? 0)
        return entered <= ONE_TRANSACTION_MAX ? job.lastLine : CHUNK
      })

      const preview = Effect.fn("ImportUndo.preview")(function* (importId: Uuid) {
        const { actor, job } = yield* ready(importId)
        const today = yield* Effect.provideService(OfficeClock.today, OfficeClock, clock)
        const tally = new Tally()
        const supposition = new Supposition(today)
        for (const [first, last] of spansOf(job, CHUNK)) {
          const { left } = yield* rowsBetween(job, first, last)
          const streams = new Set(left.flatMap((row) => row.streams))
          const cells = new Set(left.flatMap((row) => row.cells))
          supposition.learn(yield* reader.entriesOf([...streams]), yield* reader.cells([...cells]))
          for (const row of left) tally.add(row, supposition.ask(row.decide(actor.scope, "preview")))
        }
        return tally.answer(importId)
      })

      const run = Effect.fnUntraced(function* (job: ImportJob, actor: Actor, reason: string) {
        const span = yield* spanOf(job)
        const tally = new Tally()
        let before = 0
        const known = (yield* stage.summary(job.id))?.undoneCount ?? 0
        for (const [first, last] of spansOf(job, span)) {
          if ((yield* stage.job(job.id))?.cancelled === true) break
          const { left: rows, undoneCount } = yield* rowsBetween(job, first, last)
          before += undoneCount
          const results =
            rows.length === 0
              ? []
              : yield* journal.appendChunk(rows.map((row) => undoUnit(job, row, actor, reason)))
          results.forEach((result, index) => tally.add(rows[index] as EnteredRow, result))
          yield* stage.undone(job.id, before + tally.undoneCount, false)
        }
        // One that was asked to stop may not have come to all that was taken back before.
        yield* stage.undone(job.id, Math.max(known, before + tally.undoneCount), true)
        return tally.answer(job.id)
      })

      const undo = Effect.fn("ImportUndo.undo")(function* ({ importId, reason }: UndoImport) {
        const { actor, job } = yield* ready(importId)
        yield* stage.beginUndo(importId, { actor: actor.id, reason })
        return yield* run(job, actor, reason)
      })

      const resume = Effect.gen(function* () {
        const jobs = (yield* stage.unfinished).filter(({ state }) => state === "undoing")
        return yield* Effect.forEach(jobs, (job) => {
          // What is being taken back was in the scope of whoever asked for it.
          const actor = previewerOf({ actor: job.undo?.actor ?? job.actor })
          return run(job, actor, job.undo?.reason ?? "")
        })
      }).pipe(Effect.withSpan("ImportUndo.resume"))

      return ImportUndo.of({ preview, undo, resume })
    }),
  )
}
