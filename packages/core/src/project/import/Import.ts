/**
 * An import of projects: what a preview says, what a commit does, and the port that keeps the rows between.
 */
import { Context, type Effect, Schema, type Stream } from "effect"
import { Name } from "../../kernel/Text.ts"
import { Uuid } from "../../kernel/Uuid.ts"
import type { ActorId } from "../../journal/Entry.ts"
import type { Registration } from "../Project.ts"
import { ROW_PROBLEMS, type RawRow, type RowProblem, type RowProblemCode } from "./classify.ts"

/** How the bytes of a file were read. */
export const FileEncoding = Schema.Literals(["utf-8", "gb18030"])
export type FileEncoding = typeof FileEncoding.Type

/** Why a file as a whole cannot be read: critical, nothing of it is taken. */
export const FileFault = Schema.Literals([
  "empty",
  "encoding",
  "utf16",
  "quotes",
  "recordTooLong",
  "missingColumns",
  "duplicateColumns",
  "tooManyRows",
])
export type FileFault = typeof FileFault.Type

export class FileRefused extends Schema.TaggedError<FileRefused>()("FileRefused", {
  fault: FileFault,
  /** The line at which it was noticed, from 1; `null` where it concerns the whole file. */
  line: Schema.NullOr(Schema.Int),
  /** The headings concerned, or what else names the place. */
  detail: Schema.Array(Schema.String),
}) {}

/** There is no such import, it is somebody else's, or it was committed already. */
export class ImportNotFound extends Schema.TaggedError<ImportNotFound>()("ImportNotFound", {
  importId: Schema.String,
}) {}

const rowProblemCodes = Object.keys(ROW_PROBLEMS) as [RowProblemCode, ...ReadonlyArray<RowProblemCode>]

export const RowProblemShown = Schema.Struct({
  code: Schema.Literals(rowProblemCodes),
  column: Schema.NullOr(Schema.String),
  value: Schema.String,
})

/** What is wrong in a line, for people. */
export const ProblemLine = Schema.Struct({ line: Schema.Int, problems: Schema.Array(RowProblemShown) })

export const ImportPreview = Schema.Struct({
  importId: Uuid,
  fileName: Schema.String,
  encoding: FileEncoding,
  ignoredColumns: Schema.Array(Schema.String),
  rowCount: Schema.Int,
  acceptedCount: Schema.Int,
  warnedCount: Schema.Int,
  rejectedCount: Schema.Int,
  /** The first lines with problems; all of them are in the file of rejected rows. */
  problems: Schema.Array(ProblemLine),
})
export type ImportPreview = typeof ImportPreview.Type

export const ImportResult = Schema.Struct({
  importId: Uuid,
  registeredCount: Schema.Int,
  /** Accepted by the preview, refused when their turn came: somebody was quicker. */
  refusedCount: Schema.Int,
})
export type ImportResult = typeof ImportResult.Type

/** A request waits for its preview and is all in memory: more rows than this go in at the command line. */
export const TEXT_ROWS_MAX = 20_000

/** A small file as text, as the app sends it. Larger ones go in at the command line. */
export const ImportText = Schema.Struct({
  fileName: Name,
  text: Schema.String.check(Schema.isMaxLength(5_000_000, { message: "tooLong" })),
})
export type ImportText = typeof ImportText.Type

export const ImportId = Schema.Struct({ importId: Uuid })

/** A row on its way from the file into the register. */
export interface StagedRow {
  readonly line: number
  readonly fields: ReadonlyArray<string>
  readonly registration: Registration | undefined
  readonly problems: ReadonlyArray<RowProblem>
}

export interface ImportJob {
  readonly id: Uuid
  readonly actor: ActorId
  readonly fileName: string
  readonly header: ReadonlyArray<string>
  readonly state: "staged" | "committing" | "done"
}

export interface RejectedRow {
  readonly line: number
  readonly fields: ReadonlyArray<string>
  readonly problems: ReadonlyArray<RowProblem>
}

/** A file, read: its header and its rows, in order, some at a time. */
export interface ReadFile {
  readonly encoding: FileEncoding
  readonly header: ReadonlyArray<string>
  readonly rows: Stream.Stream<ReadonlyArray<RawRow>, FileRefused>
}

/** Port: how the bytes of a file become rows. */
export class RowFileReader extends Context.Service<
  RowFileReader,
  { readonly read: (bytes: Stream.Stream<Uint8Array>) => Effect.Effect<ReadFile, FileRefused> }
>()("@minsheng/core/project/RowFileReader") {}

/** Port: where the rows of an import wait. What is staged survives a crash. */
export class ImportStage extends Context.Service<
  ImportStage,
  {
    /** Stages a whole file or, when its reading fails, nothing. */
    readonly stage: (
      job: Omit<ImportJob, "state">,
      rows: Stream.Stream<ReadonlyArray<StagedRow>, FileRefused>,
    ) => Effect.Effect<void, FileRefused>
    /** Marks rows that repeat another row's name, or bear a name that the register has. */
    readonly markRepeated: (id: Uuid) => Effect.Effect<void>
    readonly job: (id: Uuid) => Effect.Effect<ImportJob | undefined>
    readonly unfinished: Effect.Effect<ReadonlyArray<ImportJob>>
    readonly summary: (
      id: Uuid,
    ) => Effect.Effect<Omit<ImportPreview, "importId" | "fileName" | "encoding" | "ignoredColumns">>
    readonly begin: (id: Uuid) => Effect.Effect<void>
    /** The next accepted rows behind a line, in order. */
    readonly next: (
      id: Uuid,
      afterLine: number,
      limit: number,
    ) => Effect.Effect<ReadonlyArray<{ readonly line: number; readonly registration: Registration }>>
    readonly refuse: (
      id: Uuid,
      rows: ReadonlyArray<{ readonly line: number; readonly problem: RowProblem }>,
    ) => Effect.Effect<void>
    /** Ends the import; the rows that went in are forgotten, the rejected ones are kept. */
    readonly finish: (id: Uuid) => Effect.Effect<void>
    readonly rejected: (id: Uuid) => Stream.Stream<ReadonlyArray<RejectedRow>>
  }
>()("@minsheng/core/project/ImportStage") {}
