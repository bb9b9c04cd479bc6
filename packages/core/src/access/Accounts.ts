/**
 * Port: credentials and sessions. They are not in the journal: a library keeps them, in tables of its own,
 * under the identifiers of the journal's users.
 */
import { Context, type Effect, type Redacted } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { AccountStanding, OpenSession } from "./commands.ts"
import type { User } from "./Office.ts"

/** Wrong passwords and codes in a row after which none is looked at for a while. */
export const FAILURES_MAX = 5
export const LOCK_MINUTES = 30

/** What became of a password that was looked at; `locked`: it was not looked at. */
export type PasswordCheck = "right" | "wrong" | "locked"

export class Accounts extends Context.Service<
  Accounts,
  {
    /**
     * Gives a user a password, the first or a new one; sessions that are open end, and what was tried with
     * the one before is forgotten. One that is not lasting has to be changed at the first sign-in.
     */
    readonly setPassword: (
      user: Pick<User, "id" | "userName" | "displayName">,
      password: Redacted.Redacted,
      lasting: boolean,
    ) => Effect.Effect<void>
    /** Looks at a password as a sign-in does: wrong ones count, and five in a row close the name. */
    readonly checkPassword: (
      user: Pick<User, "id" | "userName">,
      password: Redacted.Redacted,
    ) => Effect.Effect<PasswordCheck>
    /** Whether a password is the present one or one of the last. */
    readonly wasUsed: (userId: Uuid, password: Redacted.Redacted) => Effect.Effect<boolean>
    /** Takes a user's own new password; all sessions end but the one that is named. */
    readonly changePassword: (
      userId: Uuid,
      password: Redacted.Redacted,
      keptSession: string | null,
    ) => Effect.Effect<void>
    /** Those of users without an account are missing. */
    readonly standings: (userIds: ReadonlyArray<Uuid>) => Effect.Effect<ReadonlyMap<Uuid, AccountStanding>>
    /** A user's open sessions, the latest first. */
    readonly sessionsOf: (userId: Uuid) => Effect.Effect<ReadonlyArray<Omit<OpenSession, "isOwn">>>
    /** Answers whether the session was one of the user's. */
    readonly endSession: (userId: Uuid, sessionId: string) => Effect.Effect<boolean>
    /** Answers how many there were. */
    readonly endSessions: (userId: Uuid) => Effect.Effect<number>
    /** Opens a name that wrong passwords closed; answers whether one was closed. */
    readonly liftLockout: (userName: string) => Effect.Effect<boolean>
    /** Takes a second factor away; sessions end. Answers whether there was one. */
    readonly removeSecondFactor: (userId: Uuid) => Effect.Effect<boolean>
  }
>()("@minsheng/core/access/Accounts") {}

/** How somebody stands for whom no password was ever set. */
export const NO_ACCOUNT: AccountStanding = {
  hasPassword: false,
  mustChangePassword: false,
  hasSecondFactor: false,
  lockedUntil: null,
  lastSignedInAt: null,
}
