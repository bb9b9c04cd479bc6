/** Port: where the rows of an import wait between preview and commit. What is staged survives a crash. */
import { Context, type Effect, type Stream } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { ActorId, Entry, Position } from "../journal/Entry.ts"
import type { Breakdown } from "../programme/Breakdown.ts"
import type { Place } from "../programme/Place.ts"
import type { PlanStatement } from "../funds/plan/FinancingPlan.ts"
import type { PostTransfer } from "../funds/Transfer.ts"
import type { MonthlyReturn, ProjectCode, ProjectDetails, Registration } from "../project/Project.ts"
import type {
  FieldChange,
  FileEncoding,
  FileRefused,
  ImportKind,
  ImportPreview,
  ImportState,
  ImportSummary,
  PreviewCounts,
  PreviewRow,
  RowAction,
  RowsShown,
} from "./Import.ts"
import type { RowProblem } from "./RowProblem.ts"

/** What an accepted row asks for. The basis is the entry that its difference was made from. */
export type RowCommand =
  | { readonly _tag: "Register"; readonly registration: Registration }
  | {
      readonly _tag: "Revise"
      readonly id: Uuid
      readonly code: ProjectCode
      readonly details: ProjectDetails
      readonly on: CalendarDate
      readonly basis: Position
    }
  | {
      readonly _tag: "Correct"
      readonly id: Uuid
      readonly code: ProjectCode
      readonly details: ProjectDetails
      readonly approvedOn: CalendarDate
      readonly reason: string
      readonly basis: Position
    }
  | {
      readonly _tag: "Report"
      readonly id: Uuid
      readonly code: ProjectCode
      readonly monthly: MonthlyReturn
    }
  | {
      readonly _tag: "CorrectReport"
      readonly id: Uuid
      readonly code: ProjectCode
      readonly monthly: MonthlyReturn
      readonly reason: string
      readonly basis: Position
    }
  | {
      readonly _tag: "BreakDown"
      readonly place: Place
      readonly breakdown: Breakdown
      readonly basis: Position | null
      /** Whether the row that bears it gives a part that was not there. */
      readonly isNew: boolean
    }
  | {
      /** One transfer of the ledger. The identifier follows from its number, so that it is posted once. */
      readonly _tag: "Transfer"
      readonly transferId: Uuid
      /** What moved back the transfer that bore the number before. */
      readonly after: Uuid | null
      readonly projectId: Uuid | null
      readonly transfer: Omit<PostTransfer, "action" | "idempotencyKey">
      /** The rows that say its other lines. */
      readonly along: ReadonlyArray<number>
      /** What its difference was made from: cells that must say what they said then. */
      readonly basis?: Readonly<Record<string, string>>
    }
  | {
      /** A version of a plan. */
      readonly _tag: "Plan"
      readonly follows: number
      readonly plan: PlanStatement
      /** The divisions whose limits it may set. */
      readonly regions: ReadonlyArray<DivisionCode>
      /** Whether the row that bears it names a division that the version before did not name. */
      readonly isNew: boolean
    }
  | {
      /** Goes in with what another row bears. */
      readonly _tag: "Along"
      readonly line: number
      readonly action: Exclude<RowAction, "none">
    }

/** A row on its way from the file into the register. */
export interface StagedRow {
  readonly line: number
  readonly fields: ReadonlyArray<string>
  /** `undefined` for a row that is rejected, or that says what is stored already. */
  readonly command: RowCommand | undefined
  /**
   * What no two rows of a file may share: the name of a new project, a project that is changed, a month of a
   * project; `null` where nothing is asked for.
   */
  readonly key: string | null
  readonly code: string | null
  readonly name: string
  readonly changes: ReadonlyArray<FieldChange>
  readonly problems: ReadonlyArray<RowProblem>
}

export interface ImportJob {
  readonly id: Uuid
  readonly kind: ImportKind
  readonly actor: ActorId
  readonly fileName: string
  readonly header: ReadonlyArray<string>
  readonly state: ImportState
  readonly cancelled: boolean
  /** Who takes it back, and why. */
  readonly undo: { readonly actor: ActorId; readonly reason: string } | null
  /** The last line of the file. */
  readonly lastLine: number
}

export interface NewJob {
  readonly id: Uuid
  readonly actor: ActorId
  readonly fileName: string
  readonly begunAt: number
}

export interface RejectedRow {
  readonly line: number
  readonly fields: ReadonlyArray<string>
  readonly problems: ReadonlyArray<RowProblem>
}

/** How far a commit has come. */
export interface Entered {
  readonly registeredCount: number
  readonly revisedCount: number
  readonly refusedCount: number
}

export class ImportStage extends Context.Service<
  ImportStage,
  {
    /**
     * Begins an import, so that others can follow how far its reading is; false where there is one of that
     * identifier already.
     */
    readonly open: (job: NewJob) => Effect.Effect<boolean>
    /** Notes how many rows were read; answers whether somebody asked for its end. */
    readonly progress: (id: Uuid, rowCount: number) => Effect.Effect<boolean>
    /** Stages a whole file or, when its reading fails, nothing; then no trace of the import is left. */
    readonly stage: (
      id: Uuid,
      file: {
        readonly kind: ImportKind
        readonly header: ReadonlyArray<string>
        readonly encoding: FileEncoding
      },
      rows: Stream.Stream<ReadonlyArray<StagedRow>, FileRefused>,
    ) => Effect.Effect<void, FileRefused>
    readonly forget: (id: Uuid) => Effect.Effect<void>
    /** Marks rows that repeat another row's name or project, or bear a name that the register has. */
    readonly markRepeated: (id: Uuid) => Effect.Effect<void>
    /** Counts the rows, for good. */
    readonly settle: (id: Uuid) => Effect.Effect<PreviewCounts>
    readonly firstLines: (id: Uuid) => Effect.Effect<Pick<ImportPreview, "problems" | "differences">>
    readonly rows: (
      id: Uuid,
      show: RowsShown,
      afterLine: number,
      limit: number,
    ) => Effect.Effect<ReadonlyArray<PreviewRow>>
    readonly job: (id: Uuid) => Effect.Effect<ImportJob | undefined>
    readonly summary: (id: Uuid) => Effect.Effect<ImportSummary | undefined>
    /** Imports of somebody, or of everybody, the latest first. */
    readonly summaries: (
      actor: ActorId | undefined,
      before: Uuid | undefined,
      limit: number,
    ) => Effect.Effect<ReadonlyArray<ImportSummary>>
    readonly unfinished: Effect.Effect<ReadonlyArray<ImportJob>>
    readonly begin: (id: Uuid) => Effect.Effect<void>
    /** Asks for the end of one that is under way; one that only waits is forgotten at once. */
    readonly cancel: (id: Uuid) => Effect.Effect<void>
    /** The next accepted rows behind a line, in order. */
    readonly next: (
      id: Uuid,
      afterLine: number,
      limit: number,
    ) => Effect.Effect<ReadonlyArray<{ readonly line: number; readonly command: RowCommand }>>
    readonly refuse: (
      id: Uuid,
      rows: ReadonlyArray<{ readonly line: number; readonly problem: RowProblem }>,
    ) => Effect.Effect<void>
    readonly entered: (id: Uuid, entered: Entered) => Effect.Effect<void>
    /** Gives the rows behind a line back as rejected, because their turn will not come. */
    readonly leave: (id: Uuid, afterLine: number, problem: RowProblem) => Effect.Effect<number>
    /** Ends the import; the rows that went in are forgotten, the rejected ones are kept. */
    readonly finish: (id: Uuid) => Effect.Effect<void>
    readonly rejected: (id: Uuid) => Stream.Stream<ReadonlyArray<RejectedRow>>
    readonly beginUndo: (id: Uuid, undo: NonNullable<ImportJob["undo"]>) => Effect.Effect<void>
    readonly undone: (id: Uuid, undoneCount: number, isOver: boolean) => Effect.Effect<void>
    /** The entries that the rows of some lines made, in order. */
    readonly entriesOf: (
      job: Pick<ImportJob, "id" | "actor">,
      firstLine: number,
      lastLine: number,
    ) => Effect.Effect<ReadonlyArray<Entry>>
  }
>()("@minsheng/core/imports/ImportStage") {}
