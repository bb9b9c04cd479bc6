/** Sign-in, second factors, sessions and passwords: what is served, and the port that core asks for. */
import { Context, Effect, Layer, Redacted } from "effect"
import { Accounts } from "@minsheng/core/access"
import type { Uuid } from "@minsheng/core/kernel"
import type { Database } from "../database/Database.ts"
import { refusal } from "./answers.ts"
import { AUTH_PATH, type AuthenticationOptions, type Library, openLibrary, sessionIn } from "./library.ts"
import { clearAttempts } from "./lockout.ts"
import * as passwords from "./passwords.ts"
import { registerOn } from "./Register.ts"
import * as secondFactor from "./secondFactor.ts"
import * as sessions from "./sessions.ts"
import { type Desk, signIn, signOut, verifyCode } from "./signIn.ts"

export interface KnownSession {
  readonly userId: Uuid.Uuid
  readonly sessionId: string
}

export class Authentication extends Context.Service<
  Authentication,
  {
    /** Answers a request below `AUTH_PATH`. */
    readonly handle: (request: Request) => Effect.Effect<Response>
    /** The session that a request carries, and whose it is. */
    readonly sessionOf: (headers: Headers) => Effect.Effect<KnownSession | undefined>
    /** Of some sessions those that have not ended, in one look; looking does not make them last longer. */
    readonly livingOf: (sessionIds: ReadonlyArray<string>) => Effect.Effect<ReadonlySet<string>>
  }
>()("@minsheng/store/access/Authentication") {}

/** All that is served; every other path of the library is not there. */
const SERVED: Readonly<Record<string, (desk: Desk, request: Request) => Promise<Response>>> = {
  [`POST ${AUTH_PATH}/sign-in/username`]: signIn,
  [`POST ${AUTH_PATH}/sign-out`]: signOut,
  [`POST ${AUTH_PATH}/second-factor/verify`]: verifyCode,
  [`POST ${AUTH_PATH}/second-factor/enrol`]: secondFactor.enrol,
  [`POST ${AUTH_PATH}/second-factor/confirm`]: secondFactor.confirm,
  [`POST ${AUTH_PATH}/second-factor/backup-codes`]: secondFactor.renewCodes,
  [`POST ${AUTH_PATH}/second-factor/remove`]: secondFactor.remove,
}

const accountsOn = (library: Library): Accounts["Service"] =>
  Accounts.of({
    setPassword: (user, password, lasting) =>
      Effect.promise(() => passwords.setPassword(library, user, Redacted.value(password), lasting)),
    checkPassword: (user, password) =>
      Effect.promise(() => passwords.checkPassword(library, user, Redacted.value(password))),
    wasUsed: (userId, password) =>
      Effect.promise(() => passwords.wasUsed(library, userId, Redacted.value(password))),
    changePassword: (userId, password, keptSession) =>
      Effect.promise(() => passwords.changePassword(library, userId, Redacted.value(password), keptSession)),
    standings: (userIds) => Effect.promise(() => sessions.standings(library, userIds)),
    sessionsOf: (userId) => Effect.promise(() => sessions.sessionsOf(library, userId)),
    endSession: (userId, sessionId) => Effect.promise(() => sessions.endSession(library, userId, sessionId)),
    endSessions: (userId) => Effect.promise(() => sessions.endSessions(library, userId)),
    liftLockout: (userName) => Effect.promise(() => clearAttempts(library.pool, userName)),
    removeSecondFactor: (userId) => Effect.promise(() => sessions.removeSecondFactor(library, userId)),
  })

/** Both services on one small pool: the port that core asks for, and what the server serves. */
export const authenticationLayer = (database: Database, options: AuthenticationOptions) =>
  Layer.effectContext(
    Effect.gen(function* () {
      const library = yield* Effect.acquireRelease(
        Effect.sync(() => openLibrary(database, options)),
        ({ pool }) => Effect.promise(() => pool.end()),
      )
      const desk: Desk = { library, register: yield* registerOn }

      const authentication = Authentication.of({
        handle: (request) => {
          const answer = SERVED[`${request.method} ${new URL(request.url).pathname}`]
          return answer === undefined
            ? Effect.succeed(refusal(404, "NoSuchPath"))
            : Effect.promise(() => answer(desk, request))
        },
        livingOf: (sessionIds) => Effect.promise(() => sessions.livingOf(library, sessionIds)),
        sessionOf: (headers) =>
          Effect.promise(async () => {
            const found = await sessionIn(library, headers)
            if (found === undefined) return undefined
            return { userId: found.user.id as Uuid.Uuid, sessionId: found.session.id }
          }),
      })

      return Context.empty().pipe(
        Context.add(Accounts, accountsOn(library)),
        Context.add(Authentication, authentication),
      )
    }),
  )
