/** Use cases about imports that are there: the list, one of them, the rows of its preview, its end. */
import { Context, Effect, Layer } from "effect"
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

export class ImportList extends Context.Service<
  ImportList,
  {
    /** The actor's own imports, the latest first; the operator sees everybody's. */
    readonly list: (question: ImportsQuestion) => Effect.Effect<ImportsAnswer, NotPermitted, CurrentActor>
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

      const list = Effect.fn("ImportList.list")(function* ({ limit, after }: ImportsQuestion) {
        const actor = yield* permitted("files.import")
        const whose = actor.id === operator.id ? undefined : actor.id
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

      return ImportList.of({ list, open, rows, cancel })
    }),
  )
}
