/** What a hub and shared answers look at, asked of the use cases and ports of a running instance. */
import { Effect } from "effect"
import { Offices } from "@minsheng/core/access"
import { Changes } from "@minsheng/core/change"
import { JournalReader } from "@minsheng/core/journal"
import { OfficeClock } from "@minsheng/core/kernel"
import { Authentication } from "@minsheng/store"
import type { Runtime } from "../instance/Runtime.ts"
import type { Looks } from "./ChangeHub.ts"
import type { Ground } from "./SharedAnswers.ts"

/** A look that takes longer is given up, and made again. */
const PATIENCE = "10 seconds"

export const looksOf = (runtime: Runtime): Looks => ({
  head: () =>
    runtime.runPromise(
      Effect.timeout(
        JournalReader.use((reader) => reader.head),
        PATIENCE,
      ),
    ),
  between: (after, head) => runtime.runPromise(Changes.use((changes) => changes.between(after, head))),
  livingOf: (sessions) =>
    runtime.runPromise(Authentication.use((authentication) => authentication.livingOf(sessions))),
  actor: (userId) =>
    runtime.runPromise(
      Offices.use((offices) => offices.actor(userId)).pipe(
        Effect.catchTag("NotSignedIn", () => Effect.succeed(undefined)),
      ),
    ),
})

/** Where answers are to be read from, as it is when it is asked. */
export const groundOf = (runtime: Runtime) => (): Promise<Ground> =>
  runtime.runPromise(
    Effect.gen(function* () {
      return { head: yield* JournalReader.use((reader) => reader.head), today: yield* OfficeClock.today }
    }),
  )
