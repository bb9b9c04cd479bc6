/**
 * Port: credentials and sessions. They are not in the journal: a library keeps them, in tables of its own,
 * under the identifiers of the journal's users.
 */
import { Context, type Effect, type Redacted } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { User } from "./Office.ts"

export const PASSWORD_LENGTH_MIN = 10

export class Accounts extends Context.Service<
  Accounts,
  {
    /** Gives a user a password, the first or a new one; sessions that are open end. */
    readonly setPassword: (
      user: Pick<User, "id" | "userName" | "displayName">,
      password: Redacted.Redacted,
    ) => Effect.Effect<void>
    readonly endSessions: (userId: Uuid) => Effect.Effect<void>
  }
>()("@minsheng/core/access/Accounts") {}
