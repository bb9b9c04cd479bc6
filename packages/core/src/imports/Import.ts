/** An import: what a preview says, what a commit does, and what can be wrong with a file. */
import { Context, type Effect, Schema, type Stream } from "effect"
import { Instant } from "../kernel/Instant.ts"
import { PageLimit } from "../kernel/Page.ts"
import { Name, Remark } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import type { RawRow } from "./CellReader.ts"
import { ARRIVAL_CHANGEABLE } from "./arrivalColumns.ts"
import { CHANGEABLE } from "./columns.ts"
import { RETURN_CHANGEABLE } from "./reportColumns.ts"
import { PLAN_CHANGEABLE } from "./planColumns.ts"
import { ROW_PROBLEMS, type RowProblemCode } from "./RowProblem.ts"
import { TARGET_CHANGEABLE } from "./targetColumns.ts"
import { TRANSFER_CHANGEABLE } from "./transferColumns.ts"

/** What the rows of a file are about: projects, what they report of a month, targets, or money. */
export const ImportKind = Schema.Literals([
  "projects",
  "reports",
  "targets",
  "transfers",
  "plans",
  "arrivals",
])
export type ImportKind = typeof ImportKind.Type

/** How the bytes of a file were read. */
export const FileEncoding = Schema.Literals(["utf-8", "gb18030", "xlsx"])
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
  "otherKind",
  "cancelled",
  "damaged",
  "encrypted",
  "entities",
  "notAWorkbook",
  "oldExcel",
  "packed",
  "sentBefore",
  "severalSheets",
  "tooLarge",
  "tooManyParts",
  "tooManySheets",
  "tooMuchText",
])
export type FileFault = typeof FileFault.Type

export class FileRefused extends Schema.TaggedError<FileRefused>()("FileRefused", {
  fault: FileFault,
  /** The line at which it was noticed, from 1; `null` where it concerns the whole file. */
  line: Schema.NullOr(Schema.Int),
  /** The headings concerned, or what else names the place. */
  detail: Schema.Array(Schema.String),
}) {}

/** There is no such import, it is somebody else's, or it is past what is asked of it. */
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

/** One field as it is stored and as a row says it; both as files write them. */
export const FieldChange = Schema.Struct({
  column: Schema.Literals([
    ...CHANGEABLE,
    ...RETURN_CHANGEABLE,
    ...TARGET_CHANGEABLE,
    ...TRANSFER_CHANGEABLE,
    ...PLAN_CHANGEABLE,
    ...ARRIVAL_CHANGEABLE,
  ]),
  before: Schema.String,
  after: Schema.String,
})
export type FieldChange = typeof FieldChange.Type

/**
 * What a row would do: register a project, report a month, break a target down, move money; change from a day
 * on, correct a record, or break a target down anew.
 */
export const RowAction = Schema.Literals([
  "register",
  "report",
  "breakDown",
  "transfer",
  "plan",
  "revise",
  "correct",
  "breakDownAnew",
  "planAnew",
  "none",
])
export type RowAction = typeof RowAction.Type

/** A row of a preview: what it would do, how that differs from what is stored, and what is wrong with it. */
export const PreviewRow = Schema.Struct({
  line: Schema.Int,
  action: RowAction,
  rejected: Schema.Boolean,
  /** The code of what a row is about, where that is there: a project's, or the division of a part. */
  code: Schema.NullOr(Schema.String),
  name: Schema.String,
  changes: Schema.Array(FieldChange),
  problems: Schema.Array(RowProblemShown),
})
export type PreviewRow = typeof PreviewRow.Type

const counts = {
  rowCount: Schema.Int,
  /** New and changed ones: what a commit brings in. */
  acceptedCount: Schema.Int,
  newCount: Schema.Int,
  changedCount: Schema.Int,
  /** Rows that say what is stored, or were not filled in: nothing is done about them. */
  unchangedCount: Schema.Int,
  warnedCount: Schema.Int,
  rejectedCount: Schema.Int,
}
export type PreviewCounts = { readonly [Name in keyof typeof counts]: number }

export const ImportPreview = Schema.Struct({
  importId: Uuid,
  kind: ImportKind,
  fileName: Schema.String,
  encoding: FileEncoding,
  ignoredColumns: Schema.Array(Schema.String),
  ...counts,
  /** The first lines with problems; all of them are in the file of rejected rows. */
  problems: Schema.Array(ProblemLine),
  /** The first lines that change what is stored. */
  differences: Schema.Array(PreviewRow),
})
export type ImportPreview = typeof ImportPreview.Type

export const ImportResult = Schema.Struct({
  importId: Uuid,
  /** Projects registered, months reported, or parts given. */
  registeredCount: Schema.Int,
  /** Projects changed, reports corrected, or parts given anew. */
  revisedCount: Schema.Int,
  /** Accepted by the preview, refused when their turn came: somebody was quicker. */
  refusedCount: Schema.Int,
  /** Rows whose turn did not come, because the import was cancelled. */
  leftCount: Schema.Int,
})
export type ImportResult = typeof ImportResult.Type

/** What became of an import: it is read, waits, goes in, is in; or it is, or was, taken back. */
export const ImportState = Schema.Literals(["reading", "staged", "committing", "done", "undoing", "undone"])
export type ImportState = typeof ImportState.Type

/** An import as the list of imports shows it, and while it goes on. */
export const ImportSummary = Schema.Struct({
  importId: Uuid,
  kind: ImportKind,
  fileName: Schema.String,
  encoding: Schema.NullOr(FileEncoding),
  state: ImportState,
  /** Whether somebody asked for its end before it was through. */
  cancelled: Schema.Boolean,
  begunAt: Instant,
  ...counts,
  registeredCount: Schema.Int,
  revisedCount: Schema.Int,
  refusedCount: Schema.Int,
  leftCount: Schema.Int,
  undoneCount: Schema.Int,
  undoReason: Schema.NullOr(Schema.String),
})
export type ImportSummary = typeof ImportSummary.Type

export const ImportsQuestion = Schema.Struct({ limit: PageLimit, after: Schema.optionalKey(Uuid) })
export type ImportsQuestion = typeof ImportsQuestion.Type

/** All of them at once: what an export writes. */
export const ImportsExport = Schema.Struct({})
export type ImportsExport = typeof ImportsExport.Type

export const ImportsAnswer = Schema.Struct({
  imports: Schema.Array(ImportSummary),
  next: Schema.NullOr(Uuid),
})
export type ImportsAnswer = typeof ImportsAnswer.Type

/** Which rows of a preview. */
export const RowsShown = Schema.Literals(["rejected", "warned", "changed", "new", "unchanged"])
export type RowsShown = typeof RowsShown.Type

export const PreviewRowsQuestion = Schema.Struct({
  importId: Uuid,
  show: RowsShown,
  afterLine: Schema.Int,
  limit: PageLimit,
})
export type PreviewRowsQuestion = typeof PreviewRowsQuestion.Type

export const PreviewRowsAnswer = Schema.Struct({ rows: Schema.Array(PreviewRow) })

/** A request waits for its preview and is all in memory: more rows than this go in at the command line. */
export const TEXT_ROWS_MAX = 20_000
/** A file that a page sends is read as it comes. */
export const UPLOAD_ROWS_MAX = 100_000

/** A small file as text, as the app sends it. Larger ones go in at the command line. */
export const ImportText = Schema.Struct({
  fileName: Name,
  kind: Schema.optionalKey(ImportKind),
  text: Schema.String.check(Schema.isMaxLength(5_000_000, { message: "tooLong" })),
})
export type ImportText = typeof ImportText.Type

/**
 * What comes with a file that is sent: its name, an identifier under which its reading is followed, and what
 * it must be about; by default its headings say that.
 */
export const ImportUpload = Schema.Struct({
  fileName: Name,
  importId: Uuid,
  kind: Schema.optionalKey(ImportKind),
})
export type ImportUpload = typeof ImportUpload.Type

export const ImportId = Schema.Struct({ importId: Uuid })

export const UndoImport = Schema.Struct({ importId: Uuid, reason: Remark })
export type UndoImport = typeof UndoImport.Type

/**
 * Why an entry of an import stays: what it is about was changed since, is not the actor's, its money has
 * moved on, or it is the first version, before which there was nothing.
 */
export const UndoObstacle = Schema.Literals(["changedSince", "outsideScope", "moneyMovedOn", "nothingBefore"])
export type UndoObstacle = typeof UndoObstacle.Type

export const UndoRefused = Schema.Struct({ line: Schema.Int, code: Schema.String, obstacle: UndoObstacle })
export type UndoRefused = typeof UndoRefused.Type

/** What undoing an import would do, or did. */
export const UndoAnswer = Schema.Struct({
  importId: Uuid,
  /** Rows whose projects or targets are, or would be, as they were before. */
  undoneCount: Schema.Int,
  refusedCount: Schema.Int,
  /** The first of those that stay, by name. */
  refused: Schema.Array(UndoRefused),
})
export type UndoAnswer = typeof UndoAnswer.Type

/** A file, read: its header and its rows, in order, some at a time. */
export interface ReadFile {
  readonly encoding: FileEncoding
  readonly header: ReadonlyArray<string>
  readonly headerLine: number
  readonly rows: Stream.Stream<ReadonlyArray<RawRow>, FileRefused>
}

/** How many of some headings are those of a file that is looked for. */
export type Headings = (headings: ReadonlyArray<string>) => number

/** Port: how the bytes of a file become rows. Headings tell where they begin; by default those of imports. */
export class RowFileReader extends Context.Service<
  RowFileReader,
  {
    readonly read: (
      bytes: Stream.Stream<Uint8Array, FileRefused>,
      known?: Headings,
    ) => Effect.Effect<ReadFile, FileRefused>
  }
>()("@minsheng/core/imports/RowFileReader") {}
