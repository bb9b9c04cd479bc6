/** Use cases of offices and of the people in them, and of who somebody is. */
import { Context, Effect, Layer } from "effect"
import { provinceOf } from "../kernel/DivisionCode.ts"
import { Ids } from "../kernel/Ids.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { ActorId } from "../journal/Entry.ts"
import { Journal, JournalReader } from "../journal/Journal.ts"
import { divisionsStream } from "../region/events.ts"
import { readRegionRegister } from "../region/read.ts"
import { codesAnsweredFor } from "../region/RegionRegister.ts"
import { type AccessRecords, noteAccess } from "./AccessRecord.ts"
import { AccessRepository } from "./AccessRepository.ts"
import { Accounts, NO_ACCOUNT } from "./Accounts.ts"
import {
  type Actor,
  type CurrentActor,
  NotPermitted,
  operator,
  type Owed,
  permitted,
  Scope,
} from "./Actor.ts"
import {
  administeredAmong,
  administeredOpenUser,
  administeredUser,
  isAdministered,
  otherKind,
} from "./administered.ts"
import { cameTo, toldOf } from "./accountHistory.ts"
import type * as Commands from "./commands.ts"
import * as decide from "./decide.ts"
import {
  AccountNotOpen,
  type ItemsNotAdministered,
  NotSignedIn,
  OfficeNotFound,
  type PasswordIsUserName,
  PasswordOfAdministrator,
  type PasswordTooShort,
  type RegionNotAdministered,
  type RolesExclude,
  type UserNameTaken,
  UserNotFound,
} from "./errors.ts"
import { officeStream, userStream } from "./events.ts"
import type { User } from "./Office.ts"
import { passwordProblem } from "./Password.ts"
import { needsSecondFactor, readSecondFactorRoles } from "./secondFactor.ts"
import { unitOf, type Written } from "./unit.ts"
import { stateOf } from "./UserRecord.ts"

export class Offices extends Context.Service<
  Offices,
  {
    readonly found: (command: Commands.FoundOffice) => Written<RegionNotAdministered | ItemsNotAdministered>
    readonly addUser: (command: Commands.AddUser) => Written<OfficeNotFound | UserNameTaken>
    readonly assignRoles: (command: Commands.AssignRoles) => Written<UserNotFound | RolesExclude>
    /**
     * Gives somebody a password, which they have to change when they sign in with it. That one was set, by
     * whom and whose, is kept as an access record.
     */
    readonly setPassword: (
      command: Commands.SetPassword,
    ) => Effect.Effect<
      void,
      NotPermitted | UserNotFound | PasswordOfAdministrator | PasswordTooShort | PasswordIsUserName,
      CurrentActor
    >
    readonly list: Effect.Effect<Commands.AccountsAnswer, NotPermitted, CurrentActor>
    /** What became of one account, as the journal has it. */
    readonly history: (
      user: Commands.NamedUser,
    ) => Effect.Effect<Commands.AccountHistory, NotPermitted | UserNotFound, CurrentActor>
    /** What became of one office, and how those who are in it came there. */
    readonly officeHistory: (
      office: Commands.NamedOffice,
    ) => Effect.Effect<Commands.OfficeHistory, NotPermitted | OfficeNotFound, CurrentActor>
    /**
     * Who a user is now: roles, office and the scope that follows from it; neither roles nor scope while
     * something is owed first, such as a password of one's own.
     */
    readonly actor: (userId: Uuid) => Effect.Effect<Actor, NotSignedIn>
    /**
     * The same by name, for the command line's `--as`: whoever sits at the machine need not prove to be the
     * user, but may do no more than the user could after signing in.
     */
    readonly actorNamed: (userName: string) => Effect.Effect<Actor, UserNotFound | AccountNotOpen>
  }
>()("@minsheng/core/access/Offices") {
  static readonly layer = Layer.effect(
    Offices,
    Effect.gen(function* () {
      const journal = yield* Journal
      const people = yield* AccessRepository
      const accounts = yield* Accounts
      const ids = yield* Ids
      const services = yield* Effect.context<AccessRecords | AccessRepository | JournalReader | OfficeClock>()

      const found = Effect.fn("Offices.found")(function* (command: Commands.FoundOffice) {
        const actor = yield* permitted("offices.manage")
        const id = yield* ids.next
        const streams = [divisionsStream(provinceOf(command.regionCode)), officeStream(id)]
        const decision = decide.foundOffice(id, actor.scope, command)
        return yield* journal.append(unitOf(actor, "offices.manage", command, { streams, decide: decision }))
      })

      const addUser = Effect.fn("Offices.addUser")(function* (command: Commands.AddUser) {
        const actor = yield* permitted("users.manage")
        const { officeId } = command
        if (!(yield* Effect.provide(isAdministered(actor, officeId), services)))
          return yield* new OfficeNotFound({ officeId })
        const id = yield* ids.next
        const streams = [officeStream(officeId), userStream(id)]
        const cells = [decide.userNameCell(command.userName)]
        const decision = decide.addUser(id, command)
        return yield* journal.append(
          unitOf(actor, "users.manage", command, { streams, cells, decide: decision }),
        )
      })

      const assignRoles = Effect.fn("Offices.assignRoles")(function* (command: Commands.AssignRoles) {
        const actor = yield* permitted("roles.assign")
        const { id } = yield* Effect.provide(administeredOpenUser(actor, command.userName), services)
        const needs = { streams: [userStream(id)], decide: decide.assignRoles(id, command) }
        return yield* journal.append(unitOf(actor, "roles.assign", command, needs))
      })

      const setPassword = Effect.fn("Offices.setPassword")(function* (command: Commands.SetPassword) {
        const actor = yield* permitted("users.manage")
        const lasting = command.lasting === true
        if (lasting && actor.id !== operator.id)
          return yield* new NotPermitted({ useCase: "instance.operate", roles: actor.roles })
        const problem = passwordProblem(command.password, command.userName)
        if (problem !== undefined) return yield* problem
        const user = yield* administeredOpenUser(actor, command.userName)
        const role = otherKind(actor, user)
        if (role !== undefined) return yield* new PasswordOfAdministrator({ userName: user.userName, role })
        yield* accounts.setPassword(user, command.password, lasting)
        const question = JSON.stringify({ lasting })
        yield* noteAccess({
          actor: actor.id,
          useCase: "password.set",
          question,
          subject: userStream(user.id),
        })
      }, Effect.provide(services))

      const list = Effect.gen(function* () {
        const actor = yield* permitted("accounts.read")
        const offices = yield* administeredAmong(actor, yield* people.offices)
        const own = new Set(offices.map(({ id }) => id))
        const users = (yield* people.users).filter(({ officeId }) => own.has(officeId))
        const standings = yield* accounts.standings(users.map(({ id }) => id))
        const secondFactorRoles = yield* readSecondFactorRoles
        return {
          offices,
          users: users.map((user) => ({
            ...user,
            standing: standings.get(user.id) ?? NO_ACCOUNT,
            needsSecondFactor: needsSecondFactor(user, secondFactorRoles),
          })),
          secondFactorRoles,
        }
      }).pipe(Effect.provide(services), Effect.withSpan("Offices.list"))

      const history = Effect.fn("Offices.history")(function* ({ userName }: Commands.NamedUser) {
        const actor = yield* permitted("accounts.read")
        const { id } = yield* administeredUser(actor, userName)
        const entries = yield* (yield* JournalReader).entries(userStream(id))
        const names = yield* people.namesOf([...new Set(entries.map((entry) => entry.actor))])
        const offices = new Map((yield* people.offices).map((office) => [office.id, office.name]))
        return { entries: entries.map(toldOf(names, offices)).toReversed() }
      }, Effect.provide(services))

      const officeHistory = Effect.fn("Offices.officeHistory")(function* ({
        officeId,
      }: Commands.NamedOffice) {
        const actor = yield* permitted("accounts.read")
        if (!(yield* isAdministered(actor, officeId))) return yield* new OfficeNotFound({ officeId })
        const own = (yield* people.users).filter((user) => user.officeId === officeId)
        const streams = [officeStream(officeId), ...own.map(({ id }) => userStream(id))]
        const entriesIn = yield* (yield* JournalReader).entriesOf(streams)
        const told = [
          ...(entriesIn.get(officeStream(officeId)) ?? []).map((entry) => ({ entry, userName: null })),
          ...own.flatMap(({ id, userName }) =>
            (entriesIn.get(userStream(id)) ?? [])
              .filter(cameTo(officeId))
              .map((entry) => ({ entry, userName })),
          ),
        ].toSorted((a, b) => b.entry.position - a.entry.position)
        const names = yield* people.namesOf([...new Set(told.map(({ entry }) => entry.actor))])
        const offices = new Map((yield* people.offices).map((office) => [office.id, office.name]))
        const tell = toldOf(names, offices)
        return { entries: told.map(({ entry, userName }) => ({ ...tell(entry), userName })) }
      }, Effect.provide(services))

      const actorOf = Effect.fnUntraced(function* (user: User) {
        const office = yield* people.office(user.officeId)
        if (office === undefined) return yield* Effect.die(new Error(`user ${user.id} has no office`))
        const register = yield* readRegionRegister(office.regionCode)
        const counties = codesAnsweredFor(register, office.regionCode, yield* OfficeClock.today)
        const actor: Actor = {
          id: ActorId(`user/${user.id}`),
          name: user.displayName,
          roles: user.roles,
          scope: Scope.of(counties, office.itemKeys),
          user,
          office,
        }
        return actor
      }, Effect.provide(services))

      const owedBy = Effect.fnUntraced(function* (user: User): Effect.fn.Return<Owed | undefined> {
        const standing = (yield* accounts.standings([user.id])).get(user.id)
        if (standing?.mustChangePassword === true) return "newPassword"
        if (standing?.hasSecondFactor !== false) return undefined
        const secured = yield* Effect.provide(readSecondFactorRoles, services)
        return needsSecondFactor(user, secured) ? "secondFactor" : undefined
      })

      /** Who somebody is whose account is open; what they owe comes before everything else. */
      const actingOf = Effect.fnUntraced(function* (user: User) {
        const [whole, owes] = yield* Effect.all([actorOf(user), owedBy(user)], { concurrency: 2 })
        return owes === undefined ? whole : { ...whole, roles: [], scope: Scope.of(new Set(), []), owes }
      })

      const actor = Effect.fn("Offices.actor")(function* (userId: Uuid) {
        const user = yield* people.user(userId)
        if (user === undefined || stateOf(user) !== "open") return yield* new NotSignedIn()
        return yield* actingOf(user)
      })

      const actorNamed = Effect.fn("Offices.actorNamed")(function* (userName: string) {
        const user = yield* people.userNamed(userName)
        if (user === undefined) return yield* new UserNotFound({ user: userName })
        const state = stateOf(user)
        if (state !== "open") return yield* new AccountNotOpen({ userName: user.userName, state })
        return yield* actingOf(user)
      })

      return Offices.of({
        found,
        addUser,
        assignRoles,
        setPassword,
        list,
        history,
        officeHistory,
        actor,
        actorNamed,
      })
    }),
  )
}
