/** Use cases of the security administrator: other people's sessions, and who needs a second factor. */
import { Context, Effect, Layer } from "effect"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Entry } from "../journal/Entry.ts"
import { Journal, type JournalReader, type JournalRefusal } from "../journal/Journal.ts"
import { type AccessRecords, noteAccess } from "./AccessRecord.ts"
import type { AccessRepository } from "./AccessRepository.ts"
import { Accounts } from "./Accounts.ts"
import { answersForAll, type CurrentActor, type NotPermitted, permitted } from "./Actor.ts"
import { administeredOpenUser, administeredUser } from "./administered.ts"
import type * as Commands from "./commands.ts"
import * as decide from "./decide.ts"
import { RuleForAll, SecondFactorNotSet, SessionNotFound, type UserNotFound } from "./errors.ts"
import { ACCOUNT_RULES, userStream } from "./events.ts"
import { RequestOrigin } from "./Origin.ts"
import { unitOf, type Written } from "./unit.ts"

type Refused = NotPermitted | UserNotFound

const positionOf = ([entry]: ReadonlyArray<Entry>): Commands.RuleAccepted => {
  if (entry === undefined) throw new TypeError("a command without an entry has no answer")
  return { position: entry.position }
}

export class AccountSecurity extends Context.Service<
  AccountSecurity,
  {
    readonly sessionsOf: (
      command: Commands.NamedUser,
    ) => Effect.Effect<{ readonly sessions: ReadonlyArray<Commands.OpenSession> }, Refused, CurrentActor>
    /** Ends one session of somebody, or all. Kept as an access record. */
    readonly endSessions: (
      command: Commands.SessionsOfUser,
    ) => Effect.Effect<void, Refused | SessionNotFound, CurrentActor>
    readonly requireOfUser: (command: Commands.RequireOfUser) => Written<UserNotFound>
    /** For everybody: only for who answers for everything to say. */
    readonly requireOfRoles: (
      command: Commands.RequireOfRoles,
    ) => Effect.Effect<Commands.RuleAccepted, NotPermitted | RuleForAll | JournalRefusal, CurrentActor>
    /** Takes somebody's second factor away, who lost it; sessions end. Kept as an access record. */
    readonly resetSecondFactor: (
      command: Commands.NamedUser,
    ) => Effect.Effect<void, Refused | SecondFactorNotSet, CurrentActor>
  }
>()("@minsheng/core/access/AccountSecurity") {
  static readonly layer = Layer.effect(
    AccountSecurity,
    Effect.gen(function* () {
      const journal = yield* Journal
      const accounts = yield* Accounts
      const services = yield* Effect.context<AccessRecords | AccessRepository | JournalReader | OfficeClock>()

      const sessionsOf = Effect.fn("AccountSecurity.sessionsOf")(function* ({
        userName,
      }: Commands.NamedUser) {
        const actor = yield* permitted("sessions.manage")
        const { id } = yield* administeredUser(actor, userName)
        const { sessionId } = yield* RequestOrigin
        const sessions = yield* accounts.sessionsOf(id)
        return { sessions: sessions.map((session) => ({ ...session, isOwn: session.id === sessionId })) }
      }, Effect.provide(services))

      const endSessions = Effect.fn("AccountSecurity.endSessions")(function* (
        command: Commands.SessionsOfUser,
      ) {
        const actor = yield* permitted("sessions.manage")
        const { userName, sessionId } = command
        const { id } = yield* administeredUser(actor, userName)
        if (sessionId === undefined) yield* accounts.endSessions(id)
        else if (!(yield* accounts.endSession(id, sessionId))) return yield* new SessionNotFound()
        const question = JSON.stringify(sessionId === undefined ? {} : { sessionId })
        yield* noteAccess({ actor: actor.id, useCase: "session.ended", question, subject: userStream(id) })
      }, Effect.provide(services))

      const requireOfUser = Effect.fn("AccountSecurity.requireOfUser")(function* (
        command: Commands.RequireOfUser,
      ) {
        const actor = yield* permitted("secondFactor.manage")
        const { id } = yield* administeredOpenUser(actor, command.userName)
        const needs = { streams: [userStream(id)], decide: decide.requireOfUser(id, command) }
        return yield* journal.append(unitOf(actor, "secondFactor.manage", command, needs))
      }, Effect.provide(services))

      const requireOfRoles = Effect.fn("AccountSecurity.requireOfRoles")(function* (
        command: Commands.RequireOfRoles,
      ) {
        const actor = yield* permitted("secondFactor.manage")
        if (!answersForAll(actor)) return yield* new RuleForAll()
        const decision = decide.requireOfRoles(command)
        const needs = { streams: [ACCOUNT_RULES], decide: decision }
        const unit = unitOf(actor, "secondFactor.manage", command, needs)
        return yield* journal.append({ ...unit, answer: positionOf })
      })

      const resetSecondFactor = Effect.fn("AccountSecurity.resetSecondFactor")(function* ({
        userName,
      }: Commands.NamedUser) {
        const actor = yield* permitted("secondFactor.manage")
        const user = yield* administeredOpenUser(actor, userName)
        if (!(yield* accounts.removeSecondFactor(user.id)))
          return yield* new SecondFactorNotSet({ userName: user.userName })
        const subject = userStream(user.id)
        yield* noteAccess({ actor: actor.id, useCase: "secondFactor.removed", question: "{}", subject })
      }, Effect.provide(services))

      return AccountSecurity.of({ sessionsOf, endSessions, requireOfUser, requireOfRoles, resetSecondFactor })
    }),
  )
}
