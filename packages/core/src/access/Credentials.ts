/** Use cases of everybody's own account: its password, and the sessions that are open on it. */
import { Context, Effect, Layer } from "effect"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { type AccessRecords, noteAccess } from "./AccessRecord.ts"
import type { AccessRepository } from "./AccessRepository.ts"
import { Accounts, LOCK_MINUTES, NO_ACCOUNT } from "./Accounts.ts"
import { CurrentActor } from "./Actor.ts"
import type * as Commands from "./commands.ts"
import {
  AccountLocked,
  NotSignedIn,
  type PasswordIsUserName,
  type PasswordTooShort,
  PasswordUsedBefore,
  SessionNotFound,
  WrongPassword,
} from "./errors.ts"
import { userStream } from "./events.ts"
import { RequestOrigin } from "./Origin.ts"
import { PASSWORD_LENGTH_MIN, passwordProblem, PASSWORDS_REMEMBERED } from "./Password.ts"
import { needsSecondFactor, readSecondFactorRoles } from "./secondFactor.ts"

type PasswordRefusal =
  | NotSignedIn
  | WrongPassword
  | AccountLocked
  | PasswordTooShort
  | PasswordIsUserName
  | PasswordUsedBefore

/** Who asks about their own account: a user, not the operator. */
const ownUser = Effect.gen(function* () {
  const actor = yield* CurrentActor
  return actor.user === null ? yield* new NotSignedIn() : { actor, user: actor.user }
})

/** They need no role: also who owes something first may see and do these. */
export class Credentials extends Context.Service<
  Credentials,
  {
    readonly own: Effect.Effect<Commands.OwnAccountAnswer, NotSignedIn, CurrentActor>
    /** Takes a new password against the old one; every other session ends. Kept as an access record. */
    readonly changePassword: (
      command: Commands.ChangePassword,
    ) => Effect.Effect<void, PasswordRefusal, CurrentActor>
    readonly endSession: (
      command: Commands.OwnSession,
    ) => Effect.Effect<void, NotSignedIn | SessionNotFound, CurrentActor>
  }
>()("@minsheng/core/access/Credentials") {
  static readonly layer = Layer.effect(
    Credentials,
    Effect.gen(function* () {
      const accounts = yield* Accounts
      const services = yield* Effect.context<AccessRecords | AccessRepository | JournalReader | OfficeClock>()

      const own = Effect.gen(function* () {
        const { user } = yield* ownUser
        const { sessionId } = yield* RequestOrigin
        const standings = yield* accounts.standings([user.id])
        const sessions = yield* accounts.sessionsOf(user.id)
        return {
          standing: standings.get(user.id) ?? NO_ACCOUNT,
          needsSecondFactor: needsSecondFactor(user, yield* readSecondFactorRoles),
          passwordLengthMin: PASSWORD_LENGTH_MIN,
          passwordsRemembered: PASSWORDS_REMEMBERED,
          sessions: sessions.map((session) => ({ ...session, isOwn: session.id === sessionId })),
        }
      }).pipe(Effect.provide(services), Effect.withSpan("Credentials.own"))

      const changePassword = Effect.fn("Credentials.changePassword")(function* ({
        oldPassword,
        newPassword,
      }: Commands.ChangePassword) {
        const { actor, user } = yield* ownUser
        const { sessionId } = yield* RequestOrigin
        // The old one first: whoever does not know it learns nothing about the new one.
        const check = yield* accounts.checkPassword(user, oldPassword)
        if (check === "locked") return yield* new AccountLocked({ lockMinutes: LOCK_MINUTES })
        if (check === "wrong") return yield* new WrongPassword()
        const problem = passwordProblem(newPassword, user.userName)
        if (problem !== undefined) return yield* problem
        if (yield* accounts.wasUsed(user.id, newPassword))
          return yield* new PasswordUsedBefore({ remembered: PASSWORDS_REMEMBERED })
        yield* accounts.changePassword(user.id, newPassword, sessionId)
        const subject = userStream(user.id)
        yield* noteAccess({ actor: actor.id, useCase: "password.changed", question: "{}", subject })
      }, Effect.provide(services))

      const endSession = Effect.fn("Credentials.endSession")(function* ({ sessionId }: Commands.OwnSession) {
        const { actor, user } = yield* ownUser
        if (!(yield* accounts.endSession(user.id, sessionId))) return yield* new SessionNotFound()
        const question = JSON.stringify({ sessionId })
        yield* noteAccess({
          actor: actor.id,
          useCase: "session.ended",
          question,
          subject: userStream(user.id),
        })
      }, Effect.provide(services))

      return Credentials.of({ own, changePassword, endSession })
    }),
  )
}
