/** Running a use case for a resolver: its answer, or its refusal, which is an answer too. */
import { Cause, Context, Effect, Exit, Option, References, type Schema } from "effect"
import { CurrentActor, RequestOrigin } from "@minsheng/core/access"
import { RequestHead } from "@minsheng/core/journal"
import { decodeInput, MalformedInput } from "@minsheng/core/kernel"
import type { Refusal } from "@minsheng/core/words"
import type { AgencyRefusal } from "./errors.ts"
import type { Asking, UseCases } from "./request.ts"
import { type Soon, soon } from "./soon.ts"

/** A refusal as plain data: an error that a resolver answers with would be taken for a fault. */
export const asAnswer = <E extends AgencyRefusal>(refusal: E): E =>
  ({ ...(refusal as Refusal) }) as unknown as E

/** Runs a use case as whoever asks; what need not wait for anything has ended when this returns. */
const ran = <A, E, R extends UseCases>(
  { runtime, actor, origin, head, patience }: Asking,
  useCase: Effect.Effect<A, E, R | CurrentActor>,
): Soon<Exit.Exit<A, E>> => {
  // Laid over the services of the runtime one by one: a merge would copy all of them for every question.
  const asked: Effect.Effect<A, E, UseCases> = Effect.updateContext(useCase, (all) =>
    Context.add(all, CurrentActor, actor).pipe(
      Context.add(RequestOrigin, origin),
      Context.add(RequestHead, head),
      // Many small questions: the request is followed as a whole, and not each of its steps.
      Context.add(References.TracerEnabled, false),
    ),
  )
  const fiber = runtime.runFork(asked)
  return (
    fiber.pollUnsafe() ??
    new Promise((resolve) => {
      const isDone = patience.until(() => fiber.interruptUnsafe())
      fiber.addObserver((exit) => {
        isDone()
        resolve(exit)
      })
    })
  )
}

/** Runs a use case as whoever presented the key. A fault is thrown, and masked before it leaves. */
export const run = <A, E extends AgencyRefusal, R extends UseCases>(
  asking: Asking,
  useCase: Effect.Effect<A, E, R | CurrentActor>,
): Soon<A | E> =>
  soon(ran(asking, useCase), (exit): A | E => {
    if (Exit.isSuccess(exit)) return exit.value
    const refusal = Cause.findErrorOption(exit.cause)
    if (Option.isSome(refusal)) return asAnswer(refusal.value)
    throw Cause.squash(exit.cause)
  })

/** The same where it cannot be refused any more: what it is asked about was answered already. */
export const runGranted = <A, E extends AgencyRefusal, R extends UseCases>(
  asking: Asking,
  useCase: Effect.Effect<A, E, R | CurrentActor>,
): Soon<A> =>
  soon(ran(asking, useCase), (exit) => {
    if (Exit.isSuccess(exit)) return exit.value
    throw Cause.squash(exit.cause)
  })

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
  return (_root: unknown, args: object, context: Asking): Soon<A | E | MalformedInput> => {
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
