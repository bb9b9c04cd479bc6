/** Running a use case for a procedure: its answer in wire form, its refusal through the table. */
import { TRPCError } from "@trpc/server"
import { Cause, Effect, Exit, Option, Schema } from "effect"
import { type Actor, CurrentActor, RequestOrigin } from "@minsheng/core/access"
import { CommandTrail } from "@minsheng/core/journal"
import type { ApiContext, UseCases } from "./context.ts"
import { type ApiRefusal, codeByTag } from "./errors.ts"

/** Runs a use case as the request's actor and encodes its answer by the schema that core exports. */
export const run = async <
  S extends Schema.ConstraintEncoder<unknown>,
  E extends ApiRefusal,
  R extends UseCases,
>(
  ctx: Pick<ApiContext, "runtime" | "requestId" | "following" | "origin"> & { readonly actor: Actor },
  answer: S,
  useCase: Effect.Effect<S["Type"], E, R | CurrentActor>,
): Promise<S["Encoded"]> => {
  const { following, requestId, origin } = ctx
  const from = origin === undefined ? useCase : Effect.provideService(useCase, RequestOrigin, origin)
  const exit = await ctx.runtime.runPromiseExit(
    from.pipe(
      Effect.provideService(CurrentActor, ctx.actor),
      Effect.provideService(CommandTrail, (sent) => following?.sent(sent)),
      Effect.withSpan("trpc", { attributes: { requestId }, parent: following?.span }),
    ) as Effect.Effect<S["Type"], E, UseCases>,
  )
  if (Exit.isSuccess(exit)) return Schema.encodeUnknownSync(answer)(exit.value)
  throw Option.match(Cause.findErrorOption(exit.cause), {
    onSome: (refusal) =>
      new TRPCError({ code: codeByTag[refusal._tag], message: refusal._tag, cause: refusal }),
    // A defect keeps its cause for the log and tells the caller nothing.
    onNone: () => new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: Cause.squash(exit.cause) }),
  })
}
