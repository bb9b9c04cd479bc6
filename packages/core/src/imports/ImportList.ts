/** Use cases about imports that are there: the list, one of them, the rows of its preview, its end. */
import { Context, Effect, Layer, Option, Stream } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import { type CurrentActor, type NotPermitted, operator, permitted } from "../access/Actor.ts"
import {
  ImportNotFound,
  type ImportsAnswer,
  type ImportsQuestion,
  type ImportSummary,
  type PreviewRow,
  type PreviewRowsQuestion,
} from "./Import.ts"
import { ImportStage } from "./ImportStage.ts"
import { jobOf } from "./owned.ts"

const READ_AT_ONCE = 500

export class ImportList extends Context.Service<
  ImportList,
  {
    /** The actor's own imports, the latest first; the operator sees everybody's. */
    readonly list: (question: ImportsQuestion) => Effect.Effect<ImportsAnswer, NotPermitted, CurrentActor>
    /** All of the same, some at a time: what an export writes. */
    readonly all: Effect.Effect<Stream.Stream<ReadonlyArray<ImportSummary>>, NotPermitted, CurrentActor>
    /** One import, also while it is read or goes in. */
    readonly open: (
      importId: Uuid,
    ) => Effect.Effect<ImportSummary, NotPermitted | ImportNotFound, CurrentActor>
    readonly rows: (
      question: PreviewRowsQuestion,
    ) => Effect.Effect<
      { readonly rows: ReadonlyArray<PreviewRow> },
      NotPermitted | ImportNotFound,
      CurrentActor
    >
    /**
     * Ends an import before it is through: what is in stays, what waits comes back as rejected. One that is
     * being taken back ends at its next step: what was taken back stays so, the rest stands.
     */
    readonly cancel: (importId: Uuid) => Effect.Effect<void, NotPermitted | ImportNotFound, CurrentActor>
  }
>()("@minsheng/core/imports/ImportList") {
  static readonly layer = Layer.effect(
    ImportList,
    Effect.gen(function* () {
      const stage = yield* ImportStage

      const own = Effect.fnUntraced(function* (importId: Uuid) {
        const actor = yield* permitted("files.import")
        return yield* jobOf(stage, actor, importId)
      })

      /** Whose imports somebody sees; the operator, everybody's. */
      const askedFor = Effect.map(permitted("files.import"), ({ id }) =>
        id === operator.id ? undefined : id,
      )

      const all = Effect.gen(function* () {
        const whose = yield* askedFor
        return Stream.paginate(undefined as Uuid | undefined, (before) =>
          Effect.map(stage.summaries(whose, before, READ_AT_ONCE), (some) => {
            const last = some.length < READ_AT_ONCE ? undefined : some.at(-1)
            return [some.length === 0 ? [] : [some], Option.fromUndefinedOr(last?.importId)] as const
          }),
        )
      }).pipe(Effect.withSpan("ImportList.all"))

      const list = Effect.fn("ImportList.list")(function* ({ limit, after }: ImportsQuestion) {
        const whose = yield* askedFor
        const found = yield* stage.summaries(whose, after, limit + 1)
        const imports = found.slice(0, limit)
        const last = imports.at(-1)
        return { imports, next: found.length > limit && last !== undefined ? last.importId : null }
      })

      const open = Effect.fn("ImportList.open")(function* (importId: Uuid) {
        yield* own(importId)
        return (yield* stage.summary(importId)) ?? (yield* new ImportNotFound({ importId }))
      })

      const rows = Effect.fn("ImportList.rows")(function* (question: PreviewRowsQuestion) {
        const { importId, show, afterLine, limit } = question
        yield* own(importId)
        return { rows: yield* stage.rows(importId, show, afterLine, limit) }
      })

      const cancel = Effect.fn("ImportList.cancel")(function* (importId: Uuid) {
        const job = yield* own(importId)
        if (job.state === "done" || job.state === "undone") {
          return yield* new ImportNotFound({ importId })
        }
        yield* stage.cancel(importId)
      })

      return ImportList.of({ list, all, open, rows, cancel })
    }),
  )
}
