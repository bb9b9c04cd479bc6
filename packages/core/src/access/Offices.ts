/** Use cases of offices and users, and of who somebody is. */
import { Context, Effect, Layer, Redacted } from "effect"
import { provinceOf } from "../kernel/DivisionCode.ts"
import { Ids } from "../kernel/Ids.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { ActorId, type StreamId } from "../journal/Entry.ts"
import { Journal, JournalReader, type JournalRefusal } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { divisionsStream } from "../region/events.ts"
import { readRegionRegister } from "../region/read.ts"
import { codesAnsweredFor } from "../region/RegionRegister.ts"
import { AccessRecords, AccessRepository } from "./AccessRepository.ts"
import { Accounts, PASSWORD_LENGTH_MIN } from "./Accounts.ts"
import { type Actor, type CurrentActor, type NotPermitted, operator, permitted, Scope } from "./Actor.ts"
import type * as Commands from "./commands.ts"
import * as decide from "./decide.ts"
import {
  type ItemsNotAdministered,
  NotSignedIn,
  OfficeNotFound,
  PasswordOfAdministrator,
  PasswordTooShort,
  type RegionNotAdministered,
  type RolesExclude,
  type UserNameTaken,
  UserNotFound,
} from "./errors.ts"
import { officeStream, userStream } from "./events.ts"
import type { Office, User } from "./Office.ts"
import { otherAdministrator, type UseCase } from "./Role.ts"

type Written<Refusal> = Effect.Effect<
  Commands.AccessAccepted,
  NotPermitted | Refusal | JournalRefusal,
  CurrentActor
>

interface Needs<Refusal> {
  readonly id: Uuid
  readonly streams: ReadonlyArray<StreamId>
  readonly cells?: ReadonlyArray<string>
  readonly decide: Unit<never, Refusal>["decide"]
}

const unitOf = <Refusal>(
  actor: Actor,
  useCase: UseCase,
  command: { readonly commandId: string },
  needs: Needs<Refusal>,
): Unit<Commands.AccessAccepted, Refusal> => {
  const { commandId, ...request } = command
  return {
    actor: actor.id,
    commandId,
    request: { useCase, request: request as CanonicalObject },
    streams: needs.streams,
    cells: needs.cells ?? [],
    decide: needs.decide,
    answer: ([entry]) => {
      if (entry === undefined) throw new TypeError("a command without an entry has no answer")
      return { id: entry.stream.split("/")[1] as Uuid, position: entry.position }
    },
  }
}

export class Offices extends Context.Service<
  Offices,
  {
    readonly found: (command: Commands.FoundOffice) => Written<RegionNotAdministered | ItemsNotAdministered>
    readonly addUser: (command: Commands.AddUser) => Written<OfficeNotFound | UserNameTaken>
    readonly assignRoles: (command: Commands.AssignRoles) => Written<UserNotFound | RolesExclude>
    readonly deactivateUser: (command: Commands.DeactivateUser) => Written<UserNotFound>
    /** That a password was set, by whom and whose, is kept as an access record. */
    readonly setPassword: (
      command: Commands.SetPassword,
    ) => Effect.Effect<
      void,
      NotPermitted | UserNotFound | PasswordOfAdministrator | PasswordTooShort,
      CurrentActor
    >
    readonly list: Effect.Effect<
      { readonly offices: ReadonlyArray<Office>; readonly users: ReadonlyArray<User> },
      NotPermitted,
      CurrentActor
    >
    /** Who a user is now: roles, office and the scope that follows from it. */
    readonly actor: (userId: Uuid) => Effect.Effect<Actor, NotSignedIn>
    /** The same by name, for the command line's `--as`. */
    readonly actorNamed: (userName: string) => Effect.Effect<Actor, UserNotFound>
  }
>()("@minsheng/core/access/Offices") {
  static readonly layer = Layer.effect(
    Offices,
    Effect.gen(function* () {
      const journal = yield* Journal
      const reader = yield* JournalReader
      const people = yield* AccessRepository
      const accounts = yield* Accounts
      const records = yield* AccessRecords
      const ids = yield* Ids
      const clock = yield* OfficeClock

      const named = Effect.fnUntraced(function* (userName: string) {
        const user = yield* people.userNamed(userName)
        return user?.active === true ? user : yield* new UserNotFound({ user: userName })
      })

      const registerOf = ({ regionCode }: Office) =>
        Effect.provideService(readRegionRegister(regionCode), JournalReader, reader)

      const today = Effect.provideService(OfficeClock.today, OfficeClock, clock)

      /** Of some offices those that are an administrator's: all of their counties and items are. */
      const administeredAmong = Effect.fnUntraced(function* (
        { scope }: Actor,
        offices: ReadonlyArray<Office>,
      ) {
        const [first] = offices
        if (first === undefined) return []
        // All offices of an instance are in one province.
        const register = yield* registerOf(first)
        const on = yield* today
        return offices.filter(
          ({ regionCode, itemKeys }) =>
            scope.holdsAllOf([...codesAnsweredFor(register, regionCode, on)]) && scope.holdsItems(itemKeys),
        )
      })

      const isAdministered = Effect.fnUntraced(function* (actor: Actor, officeId: Uuid) {
        const office = yield* people.office(officeId)
        return office !== undefined && (yield* administeredAmong(actor, [office])).length > 0
      })

      /** A user of an administrator's own offices; another's is not told from one that is not there. */
      const administered = Effect.fnUntraced(function* (actor: Actor, userName: string) {
        const user = yield* named(userName)
        return (yield* isAdministered(actor, user.officeId))
          ? user
          : yield* new UserNotFound({ user: userName })
      })

      const found = Effect.fn("Offices.found")(function* (command: Commands.FoundOffice) {
        const actor = yield* permitted("offices.manage")
        const id = yield* ids.next
        const streams = [divisionsStream(provinceOf(command.regionCode)), officeStream(id)]
        const decision = decide.foundOffice(id, actor.scope, command)
        return yield* journal.append(
          unitOf(actor, "offices.manage", command, { id, streams, decide: decision }),
        )
      })

      const addUser = Effect.fn("Offices.addUser")(function* (command: Commands.AddUser) {
        const actor = yield* permitted("users.manage")
        const { officeId } = command
        if (!(yield* isAdministered(actor, officeId))) return yield* new OfficeNotFound({ officeId })
        const id = yield* ids.next
        const streams = [officeStream(officeId), userStream(id)]
        const cells = [decide.userNameCell(command.userName)]
        const decision = decide.addUser(id, command)
        return yield* journal.append(
          unitOf(actor, "users.manage", command, { id, streams, cells, decide: decision }),
        )
      })

      const assignRoles = Effect.fn("Offices.assignRoles")(function* (command: Commands.AssignRoles) {
        const actor = yield* permitted("roles.assign")
        const { id } = yield* administered(actor, command.userName)
        const needs = { id, streams: [userStream(id)], decide: decide.assignRoles(id, command) }
        return yield* journal.append(unitOf(actor, "roles.assign", command, needs))
      })

      const deactivateUser = Effect.fn("Offices.deactivateUser")(function* (
        command: Commands.DeactivateUser,
      ) {
        const actor = yield* permitted("users.manage")
        const { id } = yield* administered(actor, command.userName)
        const needs = { id, streams: [userStream(id)], decide: decide.deactivateUser(id, command) }
        const accepted = yield* journal.append(unitOf(actor, "users.manage", command, needs))
        yield* accounts.endSessions(id)
        return accepted
      })

      const setPassword = Effect.fn("Offices.setPassword")(function* (command: Commands.SetPassword) {
        const actor = yield* permitted("users.manage")
        if (Redacted.value(command.password).length < PASSWORD_LENGTH_MIN) {
          return yield* new PasswordTooShort({ lengthMin: PASSWORD_LENGTH_MIN })
        }
        const user = yield* administered(actor, command.userName)
        const role = actor.id === operator.id ? undefined : otherAdministrator(user.roles, actor.roles)
        if (role !== undefined) return yield* new PasswordOfAdministrator({ userName: user.userName, role })
        const question = JSON.stringify({ passwordOf: user.id })
        const id = yield* records.begin({ actor: actor.id, useCase: "users.manage", question })
        yield* accounts.setPassword(user, command.password)
        yield* records.finish(id, { rowCount: 1, digest: null })
      })

      const list = Effect.gen(function* () {
        const actor = yield* permitted("accounts.read")
        const offices = yield* administeredAmong(actor, yield* people.offices)
        const own = new Set(offices.map(({ id }) => id))
        return { offices, users: (yield* people.users).filter(({ officeId }) => own.has(officeId)) }
      }).pipe(Effect.withSpan("Offices.list"))

      const actorOf = Effect.fnUntraced(function* (user: User) {
        const office = yield* people.office(user.officeId)
        if (office === undefined) return yield* Effect.die(new Error(`user ${user.id} has no office`))
        const counties = codesAnsweredFor(yield* registerOf(office), office.regionCode, yield* today)
        const actor: Actor = {
          id: ActorId(`user/${user.id}`),
          name: user.displayName,
          roles: user.roles,
          scope: Scope.of(counties, office.itemKeys),
          user,
          office,
        }
        return actor
      })

      const actor = Effect.fn("Offices.actor")(function* (userId: Uuid) {
        const user = yield* people.user(userId)
        return user?.active === true ? yield* actorOf(user) : yield* new NotSignedIn()
      })

      const actorNamed = Effect.fn("Offices.actorNamed")(function* (userName: string) {
        return yield* actorOf(yield* named(userName))
      })

      return Offices.of({ found, addUser, assignRoles, deactivateUser, setPassword, list, actor, actorNamed })
    }),
  )
}
