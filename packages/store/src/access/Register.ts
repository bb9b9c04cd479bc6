/** What signing in needs to know of the register, and leaves there: users, rules, records of access. */
import { Effect } from "effect"
import {
  AccessRecords,
  AccessRepository,
  type AccountAct,
  needsSecondFactor,
  NOBODY,
  type Origin,
  readSecondFactorRoles,
  RequestOrigin,
  type User,
  userStream,
} from "@minsheng/core/access"
import { ActorId, type JournalReader } from "@minsheng/core/journal"
import { OfficeClock, type Uuid } from "@minsheng/core/kernel"
import { SqlClient } from "effect/sql"

const HOUR_MILLIS = 3_600_000

export interface Register {
  readonly userNamed: (userName: string) => Promise<User | undefined>
  readonly user: (id: string) => Promise<User | undefined>
  readonly needsSecondFactor: (user: User) => Promise<boolean>
  /** Keeps what happened to an account, with where the request came from. */
  readonly note: (
    origin: Origin,
    act: AccountAct,
    user: Pick<User, "id"> | undefined,
    question?: object,
  ) => Promise<void>
  /**
   * Keeps that a name was tried that nobody bears, and not the name: it may be a password in the wrong field.
   * Tries from one address within an hour are one record that counts them, so that guessing does not fill it.
   */
  readonly noteUnknown: (origin: Origin) => Promise<void>
}

export const registerOn = Effect.gen(function* () {
  const people = yield* AccessRepository
  const services = yield* Effect.context<AccessRecords | JournalReader>()
  const records = yield* AccessRecords
  const clock = yield* OfficeClock
  const sql = yield* SqlClient.SqlClient

  const register: Register = {
    userNamed: (userName) => Effect.runPromise(people.userNamed(userName)),
    user: (id) => Effect.runPromise(people.user(id as Uuid.Uuid)),
    needsSecondFactor: (user) =>
      Effect.runPromise(
        Effect.map(Effect.provide(readSecondFactorRoles, services), (roles) =>
          needsSecondFactor(user, roles),
        ),
      ),
    note: (origin, act, user, question = {}) =>
      Effect.gen(function* () {
        const actor = user === undefined ? NOBODY : ActorId(`user/${user.id}`)
        const about = user === undefined ? {} : { subject: userStream(user.id) }
        const record = { actor, useCase: act, question: JSON.stringify(question), ...about }
        const id = yield* records.begin(record)
        yield* records.finish(id, { rowCount: 1, digest: null })
      }).pipe(Effect.provideService(RequestOrigin, origin), Effect.runPromise),
    noteUnknown: (origin) =>
      Effect.gen(function* () {
        const now = yield* clock.now
        const counted = yield* sql<{ id: string }>`update access_record set row_count = row_count + 1
          where id = (select id from access_record where actor = ${NOBODY} and use_case = 'signIn.failed'
            and address is not distinct from ${origin.address}
            and at > to_timestamp(${now - HOUR_MILLIS}::double precision / 1000) order by at desc limit 1)
          returning id`
        if (counted.length > 0) return
        const question = JSON.stringify({ wrong: "name" })
        const id = yield* records.begin({ actor: NOBODY, useCase: "signIn.failed", question })
        yield* records.finish(id, { rowCount: 1, digest: null })
      }).pipe(Effect.provideService(RequestOrigin, origin), Effect.orDie, Effect.runPromise),
  }
  return register
})
