/** Running a use case for a resolver: its answer, or its refusal, which is an answer too. */
import { Cause, Context, Effect, Exit, Option, References, type Schema } from "effect"
import { CurrentActor, RequestOrigin } from "@minsheng/core/access"
import { RequestHead } from "@minsheng/core/journal"
import { decodeInput, MalformedInput } from "@minsheng/core/kernel"
import type { Refusal } from "@minsheng/core/words"
import type { AgencyRefusal } from "./errors.ts"
import type { AgencyRequest, Asking, UseCases } from "./request.ts"

/** A refusal as plain data: an error that a resolver answers with would be taken for a fault. */
export const asAnswer = <E extends AgencyRefusal>(refusal: E): E =>
  ({ ...(refusal as Refusal) }) as unknown as E

/** What every use case of a question runs with. */
export const servicesOf = ({ actor, origin, head }: AgencyRequest): Context.Context<CurrentActor> =>
  Context.make(CurrentActor, actor).pipe(
    Context.add(RequestOrigin, origin),
    Context.add(RequestHead, head),
    // Many small questions: the request is followed as a whole, and not each of its steps.
    Context.add(References.TracerEnabled, false),
  )

/** Runs a use case as whoever presented the key. A fault is thrown, and masked before it leaves. */
export const run = async <A, E extends AgencyRefusal, R extends UseCases>(
  { runtime, services, signal }: Asking,
  useCase: Effect.Effect<A, E, R | CurrentActor>,
): Promise<A | E> => {
  const asked = Effect.provideContext(useCase, services) as Effect.Effect<A, E, UseCases>
  const exit = await runtime.runPromiseExit(asked, { signal })
  if (Exit.isSuccess(exit)) return exit.value
  const refusal = Cause.findErrorOption(exit.cause)
  if (Option.isSome(refusal)) return asAnswer(refusal.value)
  throw Cause.squash(exit.cause)
}

/** The same where it cannot be refused any more: what it is asked about was answered already. */
export const runGranted = async <A, E extends AgencyRefusal, R extends UseCases>(
  asking: Asking,
  useCase: Effect.Effect<A, E, R | CurrentActor>,
): Promise<A> => {
  const answer = await run(asking, Effect.result(useCase))
  if (answer._tag === "Failure") throw answer.failure
  return answer.success
}

type Given = Readonly<Record<string, unknown>>

/** Arguments that were given: one that is null was not. */
export const given = (args: Given): Given =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null && value !== undefined))

/** The resolver of a question: arguments read by core's schema, one use case, its answer or refusal. */
export const answering = <
  S extends Schema.ConstraintDecoder<unknown>,
  A,
  E extends AgencyRefusal,
  R extends UseCases,
>(
  schema: S,
  useCase: (question: S["Type"]) => Effect.Effect<A, E, R | CurrentActor>,
  questionOf: (args: Given) => unknown = given,
) => {
  const decode = decodeInput(schema)
  return async (_root: unknown, args: object, context: Asking): Promise<A | E | MalformedInput> => {
    const question = decode(questionOf(args as Given))
    return question instanceof MalformedInput ? asAnswer(question) : run(context, useCase(question))
  }
}

const SLICE = ["first", "after", "last", "before"] as const
const AXES = ["asOf", "knownAt"] as const

const picked = (args: Given, names: ReadonlyArray<string>): Given =>
  Object.fromEntries(Object.entries(args).filter(([name]) => names.includes(name)))
const without = (args: Given, names: ReadonlyArray<string>): Given =>
  Object.fromEntries(Object.entries(args).filter(([name]) => !names.includes(name)))

/** The arguments of a connection as core's schemas have them: the piece that is asked for by itself. */
export const withSlice = (args: Given): unknown => {
  const all = given(args)
  return { ...without(all, SLICE), slice: picked(all, SLICE) }
}

/** The same of a list that is filtered: what is neither axis, piece nor order is the filter. */
export const withFilter = (args: Given): unknown => {
  const { order, ...all } = given(args)
  return {
    ...picked(all, AXES),
    filter: without(all, [...AXES, ...SLICE]),
    slice: picked(all, SLICE),
    ...(order === undefined ? {} : { order }),
  }
}
