/** Whose an import is. */
import { Effect } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import { type Actor, operator } from "../access/Actor.ts"
import { ImportNotFound } from "./Import.ts"
import type { ImportJob, ImportStage } from "./ImportStage.ts"

/** An import of the actor's own; the operator may take up any. */
export const jobOf = Effect.fnUntraced(function* (
  stage: ImportStage["Service"],
  actor: Actor,
  importId: Uuid,
): Effect.fn.Return<ImportJob, ImportNotFound> {
  const job = yield* stage.job(importId)
  const theirs = job !== undefined && (job.actor === actor.id || actor.id === operator.id)
  return theirs ? job : yield* new ImportNotFound({ importId })
})
