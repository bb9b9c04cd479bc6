/** What a hub looks at, asked of the use cases and ports of a running instance. */
import { Effect } from "effect"
import { Offices } from "@minsheng/core/access"
import { Changes } from "@minsheng/core/change"
import { JournalReader } from "@minsheng/core/journal"
import { Authentication } from "@minsheng/store"
import type { Runtime } from "../instance/Runtime.ts"
import type { Looks } from "./ChangeHub.ts"

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
