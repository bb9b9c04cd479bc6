/** The journal's ports, on PostgreSQL. */
import { Context, Effect, Layer, Result } from "effect"
import { OfficeClock } from "@minsheng/core/kernel"
import {
  type CellWriter,
  ChainDigest,
  CommandTrail,
  type DigestAlgorithm,
  Journal,
  JournalBusy,
  JournalUnavailable,
  type SentCommands,
} from "@minsheng/core/journal"
import type { Database } from "../database/Database.ts"
import { recordBatch } from "./batchMeasures.ts"
import { digests, digestWith } from "./digests.ts"
import { type Answer, JournalWriter, type WriterOptions } from "./JournalWriter.ts"
import type { View } from "./View.ts"

export const chainDigestLayer = (algorithm: DigestAlgorithm) =>
  Layer.succeed(ChainDigest, { current: digestWith(algorithm), of: digests })

/** An answer as the caller's effect ends: a value, a typed refusal, or a defect. */
const toEffect = <A, E>(answer: Answer): Effect.Effect<A, E | JournalUnavailable> => {
  switch (answer._tag) {
    case "Answered":
      return Effect.succeed(answer.answer as A)
    case "Refused":
      return Effect.fail(answer.refusal as E)
    case "Faulty":
      return Effect.die(answer.defect)
    case "Unavailable":
      return Effect.fail(new JournalUnavailable({ outcome: answer.outcome }))
  }
}

export interface JournalRules {
  readonly cells: ReadonlyArray<CellWriter>
  readonly views: ReadonlyArray<View>
}

/** The writer of this process, as whoever watches over it sees it. */
export class JournalQueue extends Context.Service<
  JournalQueue,
  {
    /** How many commands wait. */
    readonly waiting: () => number
    /** Whether the last transaction that was tried did not reach the disk: the database is away, or full. */
    readonly isFailing: () => boolean
  }
>()("@minsheng/store/journal/JournalQueue") {}

/** Tells whoever follows the request, and its span, which commands it sends. */
const followed = <A, E>(sent: SentCommands, append: Effect.Effect<A, E>): Effect.Effect<A, E> =>
  Effect.gen(function* () {
    const note = yield* CommandTrail
    note(sent)
    yield* Effect.annotateCurrentSpan({
      "minsheng.command_id": sent.commandId,
      "minsheng.commands": sent.count,
    })
    return yield* append
  })

export const journalLayer = (
  database: Database,
  rules: JournalRules,
  options: Partial<Omit<WriterOptions, "database" | "rules" | "now" | "observe">> = {},
) =>
  Layer.effectContext(
    Effect.gen(function* () {
      const { current: digest } = yield* ChainDigest
      const clock = yield* OfficeClock
      const services = yield* Effect.context()
      let isFailing = false
      const writer = yield* Effect.acquireRelease(
        Effect.sync(
          () =>
            new JournalWriter({
              ...options,
              database,
              rules: { digest, ...rules },
              now: () => Effect.runSyncWith(services)(clock.now),
              observe: (tried) => {
                isFailing = tried.outcome === "Lost"
                recordBatch(tried, services)
              },
            }),
        ),
        (open) => Effect.promise(() => open.close()),
      )
      const busy = Effect.suspend(() => Effect.fail(new JournalBusy({ waiting: writer.waiting })))
      const journal = Journal.of({
        append: (unit) =>
          followed(
            { commandId: unit.commandId, count: 1 },
            Effect.uninterruptible(
              Effect.callback((resume) => {
                if (!writer.submit(unit, (answer) => resume(toEffect(answer)))) resume(busy)
              }),
            ),
          ),
        appendChunk: (units) =>
          units[0] === undefined
            ? Effect.succeed([])
            : followed(
                { commandId: units[0].commandId, count: units.length },
                Effect.uninterruptible(
                  Effect.callback((resume) => {
                    if (!writer.submitChunk(units, (answers) => resume(toResults(answers)))) resume(busy)
                  }),
                ),
              ),
      })
      const queue = JournalQueue.of({ waiting: () => writer.waiting, isFailing: () => isFailing })
      return Context.empty().pipe(Context.add(Journal, journal), Context.add(JournalQueue, queue))
    }),
  )

/** In a chunk a refusal is a result beside others; only a lost database or a fault fails the whole. */
const toResults = <A, E>(
  answers: ReadonlyArray<Answer>,
): Effect.Effect<ReadonlyArray<Result.Result<A, E>>, JournalUnavailable> => {
  const failed = answers.find((answer) => answer._tag === "Faulty" || answer._tag === "Unavailable")
  if (failed !== undefined) return toEffect<never, never>(failed)
  return Effect.succeed(
    answers.map((answer) =>
      answer._tag === "Answered"
        ? Result.succeed(answer.answer as A)
        : Result.fail((answer as { refusal: E }).refusal),
    ),
  )
}
