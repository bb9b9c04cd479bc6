/**
 * What use cases read with: the journal and the office's date. Each run of a use case lays the two over the
 * services of whoever runs it; to merge what was there when the use cases were made would copy all of it.
 */
import { Context, Effect } from "effect"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { JournalReader } from "./Journal.ts"

export const reading = Effect.gen(function* () {
  const reader = yield* JournalReader
  const clock = yield* OfficeClock
  return <A, E, R>(
    useCase: Effect.Effect<A, E, R>,
  ): Effect.Effect<A, E, Exclude<R, JournalReader | OfficeClock>> =>
    Effect.updateContext(
      useCase,
      (all: Context.Context<Exclude<R, JournalReader | OfficeClock>>) =>
        Context.add(
          Context.add(all, JournalReader, reader),
          OfficeClock,
          clock,
        ) as unknown as Context.Context<R>,
    )
})
