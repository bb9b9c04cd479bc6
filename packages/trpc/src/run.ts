/** Running a use case for a procedure: its answer in wire form, its refusal through the table. */
import { TRPCError } from "@trpc/server"
import { Cause, Effect, Exit, Option, Schema } from "effect"
import { type Actor, CurrentActor, RequestOrigin } from "@minsheng/core/access"
import { CommandTrail, type Head, RequestHead } from "@minsheng/core/journal"
import type { ApiContext, UseCases } from "./context.ts"
import { type ApiRefusal, codeByTag } from "./errors.ts"

type Asking = Pick<ApiContext, "runtime" | "requestId" | "following" | "origin"> & {
  readonly actor: Actor
  /** Where to read from, for whoever has looked already. */
  readonly head?: Head | undefined
}

/** Runs a use case as the request's actor and encodes its answer by the schema that core exports. */
export const run = async <
  S extends Schema.ConstraintEncoder<unknown>,
  E extends ApiRefusal,
  R extends UseCases,
>(
  ctx: Asking,
  answer: S,
  useCase: Effect.Effect<S["Type"], E, R | CurrentActor>,
): Promise<S["Encoded"]> => {
  const { following, requestId, origin } = ctx
  const from = origin === undefined ? useCase : Effect.provideService(useCase, RequestOrigin, origin)
  const exit = await ctx.runtime.runPromiseExit(
    from.pipe(
      Effect.provideService(CurrentActor, ctx.actor),
      Effect.provideService(RequestHead, ctx.head),
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

/**
 * The same for a question about the register that many windows ask at once. What a use case learns of who
 * asks is then only what decides the answer, so whether it is shared cannot be told from it.
 */
export const runShared = <
  S extends Schema.ConstraintEncoder<unknown>,
  E extends ApiRefusal,
  R extends UseCases,
>(
  {
    ctx,
    path,
    input,
  }: { readonly ctx: Asking & Pick<ApiContext, "sharing">; readonly path: string; readonly input: unknown },
  answer: S,
  useCase: Effect.Effect<S["Type"], E, R | CurrentActor>,
): Promise<S["Encoded"]> => {
  const { actor, sharing } = ctx
  if (sharing === undefined) return run(ctx, answer, useCase)
  return sharing({ path, input, actor }, (as, head) => run({ ...ctx, actor: as, head }, answer, useCase))
}
