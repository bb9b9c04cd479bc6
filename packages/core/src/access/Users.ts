/** Use cases of accounts as they come and go: closed, reopened, locked, unlocked, moved to another office. */
import { Context, Effect, Layer } from "effect"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { Journal, type JournalReader } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { type AccessRecords, noteAccess } from "./AccessRecord.ts"
import type { AccessRepository } from "./AccessRepository.ts"
import { Accounts } from "./Accounts.ts"
import { type CurrentActor, type NotPermitted, permitted } from "./Actor.ts"
import { administeredOpenUser, administeredUser, isAdministered, unlessOtherKind } from "./administered.ts"
import type * as Commands from "./commands.ts"
import * as decide from "./decide.ts"
import {
  AccountIs,
  type AccountOfAdministrator,
  type AlreadyInOffice,
  OfficeNotFound,
  type UserNotFound,
} from "./errors.ts"
import { officeStream, userStream } from "./events.ts"
import { unitOf, type Written } from "./unit.ts"

type Changed = Written<UserNotFound | AccountOfAdministrator | AccountIs>

/** None of them is another kind of administrator's to do to an administrator. */
export class Users extends Context.Service<
  Users,
  {
    /** Closes an account; open sessions end. */
    readonly deactivate: (command: Commands.OfUser) => Changed
    readonly reactivate: (command: Commands.OfUser) => Changed
    /** Keeps somebody from signing in for a while; open sessions end. */
    readonly lock: (command: Commands.OfUser) => Changed
    readonly unlock: (command: Commands.OfUser) => Changed
    /** Moves somebody to another office, without roles; open sessions end. */
    readonly transfer: (
      command: Commands.TransferUser,
    ) => Written<UserNotFound | AccountOfAdministrator | OfficeNotFound | AlreadyInOffice>
    /** Lets a name be tried again at once that wrong passwords have closed. Kept as an access record. */
    readonly liftLockout: (
      command: Commands.NamedUser,
    ) => Effect.Effect<void, NotPermitted | UserNotFound | AccountOfAdministrator | AccountIs, CurrentActor>
  }
>()("@minsheng/core/access/Users") {
  static readonly layer = Layer.effect(
    Users,
    Effect.gen(function* () {
      const journal = yield* Journal
      const accounts = yield* Accounts
      const services = yield* Effect.context<AccessRecords | AccessRepository | JournalReader | OfficeClock>()

      type Decide = (id: Uuid, command: Commands.OfUser) => Unit<never, UserNotFound | AccountIs>["decide"]

      const changed = (decision: Decide, endsSessions: boolean) =>
        Effect.fnUntraced(function* (command: Commands.OfUser) {
          const actor = yield* permitted("users.manage")
          const { id } = yield* unlessOtherKind(actor, yield* administeredUser(actor, command.userName))
          const needs = { streams: [userStream(id)], decide: decision(id, command) }
          const accepted = yield* journal.append(unitOf(actor, "users.manage", command, needs))
          if (endsSessions) yield* accounts.endSessions(id)
          return accepted
        }, Effect.provide(services))

      const transfer = Effect.fn("Users.transfer")(function* (command: Commands.TransferUser) {
        const actor = yield* permitted("users.manage")
        const { userName, officeId } = command
        const { id } = yield* unlessOtherKind(actor, yield* administeredOpenUser(actor, userName))
        if (!(yield* isAdministered(actor, officeId))) return yield* new OfficeNotFound({ officeId })
        const streams = [userStream(id), officeStream(officeId)]
        const needs = { streams, decide: decide.transferUser(id, command) }
        const accepted = yield* journal.append(unitOf(actor, "users.manage", command, needs))
        yield* accounts.endSessions(id)
        return accepted
      }, Effect.provide(services))

      const liftLockout = Effect.fn("Users.liftLockout")(function* ({ userName }: Commands.NamedUser) {
        const actor = yield* permitted("users.manage")
        const { id } = yield* unlessOtherKind(actor, yield* administeredOpenUser(actor, userName))
        if (!(yield* accounts.liftLockout(userName))) return yield* new AccountIs({ userName, state: "open" })
        yield* noteAccess({
          actor: actor.id,
          useCase: "lockout.lifted",
          question: "{}",
          subject: userStream(id),
        })
      }, Effect.provide(services))

      return Users.of({
        deactivate: changed(decide.deactivateUser, true),
        reactivate: changed(decide.reactivateUser, false),
        lock: changed(decide.lockUser, true),
        unlock: changed(decide.unlockUser, false),
        transfer,
        liftLockout,
      })
    }),
  )
}
