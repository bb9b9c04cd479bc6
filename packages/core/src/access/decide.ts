/** Decisions about offices and users. */
import { Result } from "effect"
import { provinceOf } from "../kernel/DivisionCode.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { CellWriter, Known } from "../journal/Unit.ts"
import { type EventType, type NewEvent, occurred } from "../journal/EventType.ts"
import { divisionsStream } from "../region/events.ts"
import { codesAnsweredFor, divisionWith, regionRegisterOf } from "../region/RegionRegister.ts"
import type { Scope } from "./Actor.ts"
import type * as Commands from "./commands.ts"
import {
  AccountIs,
  type AccountState,
  AlreadyInOffice,
  ItemsNotAdministered,
  OfficeNotFound,
  RegionNotAdministered,
  RolesExclude,
  UserNameTaken,
  UserNotFound,
} from "./errors.ts"
import {
  ACCOUNT_RULES,
  OfficeFounded,
  officeStream,
  readAccessEvent,
  RolesAssigned,
  SecondFactorOfRoles,
  SecondFactorOfUser,
  UserAdded,
  UserDeactivated,
  UserLocked,
  UserReactivated,
  userStream,
  UserTransferred,
  UserUnlocked,
} from "./events.ts"
import { excludedPair } from "./Role.ts"
import { stateOf, userOf } from "./UserRecord.ts"

type Decision<E> = Result.Result<ReadonlyArray<NewEvent>, E>

export const userNameCell = (userName: string): string => `user.name/${userName}`

/** A user name is taken for good: old entries bear it. */
export const accessCells: CellWriter = (entry) => {
  if (entry.type !== UserAdded.type) return []
  const event = readAccessEvent(entry)
  return event._tag === "UserAdded" ? [[userNameCell(event.payload.userName), event.payload.id]] : []
}

export const foundOffice =
  (id: Uuid, scope: Scope, command: Commands.FoundOffice) =>
  (known: Known): Decision<RegionNotAdministered | ItemsNotAdministered> => {
    const { commandId: _, ...office } = command
    const register = regionRegisterOf(known.entries(divisionsStream(provinceOf(office.regionCode))))
    const counties = [...codesAnsweredFor(register, office.regionCode, known.officeDate)]
    if (divisionWith(register, office.regionCode) === undefined || !scope.holdsAllOf(counties)) {
      return Result.fail(new RegionNotAdministered({ regionCode: office.regionCode }))
    }
    if (!scope.holdsItems(office.itemKeys)) {
      return Result.fail(new ItemsNotAdministered({ itemKeys: office.itemKeys }))
    }
    const payload = { id, ...office }
    return Result.succeed([
      occurred(OfficeFounded, { stream: officeStream(id), occurredOn: known.officeDate, payload }),
    ])
  }

export const addUser =
  (id: Uuid, command: Commands.AddUser) =>
  (known: Known): Decision<OfficeNotFound | UserNameTaken> => {
    const { commandId: _, ...user } = command
    if (known.entries(officeStream(user.officeId)).length === 0) {
      return Result.fail(new OfficeNotFound({ officeId: user.officeId }))
    }
    if (known.cell(userNameCell(user.userName)) !== undefined) {
      return Result.fail(new UserNameTaken({ userName: user.userName }))
    }
    const payload = { id, ...user }
    return Result.succeed([
      occurred(UserAdded, { stream: userStream(id), occurredOn: known.officeDate, payload }),
    ])
  }

const unlessUnknown = (known: Known, id: Uuid, userName: string, event: NewEvent): Decision<UserNotFound> =>
  known.entries(userStream(id)).length === 0
    ? Result.fail(new UserNotFound({ user: userName }))
    : Result.succeed([event])

export const assignRoles =
  (id: Uuid, command: Commands.AssignRoles) =>
  (known: Known): Decision<UserNotFound | RolesExclude> => {
    const pair = excludedPair(command.roles)
    if (pair !== undefined) return Result.fail(new RolesExclude({ first: pair[0], second: pair[1] }))
    const payload = { userId: id, roles: [...new Set(command.roles)] }
    const event = occurred(RolesAssigned, { stream: userStream(id), occurredOn: known.officeDate, payload })
    return unlessUnknown(known, id, command.userName, event)
  }

type Changing = Decision<UserNotFound | AccountIs>

/** A change of an account that stands in one of some states. */
const changing =
  (
    id: Uuid,
    { userName }: Commands.OfUser,
    from: ReadonlyArray<AccountState>,
    type: EventType<string, { readonly userId: Uuid }, { readonly userId: string }>,
  ) =>
  (known: Known): Changing => {
    const user = userOf(known.entries(userStream(id)))
    if (user === undefined) return Result.fail(new UserNotFound({ user: userName }))
    const state = stateOf(user)
    if (!from.includes(state)) return Result.fail(new AccountIs({ userName, state }))
    const fact = { stream: userStream(id), occurredOn: known.officeDate, payload: { userId: id } }
    return Result.succeed([occurred(type, fact)])
  }

export const deactivateUser = (id: Uuid, command: Commands.OfUser) =>
  changing(id, command, ["open", "locked"], UserDeactivated)

export const reactivateUser = (id: Uuid, command: Commands.OfUser) =>
  changing(id, command, ["closed"], UserReactivated)

export const lockUser = (id: Uuid, command: Commands.OfUser) => changing(id, command, ["open"], UserLocked)

export const unlockUser = (id: Uuid, command: Commands.OfUser) =>
  changing(id, command, ["locked"], UserUnlocked)

export const transferUser =
  (id: Uuid, command: Commands.TransferUser) =>
  (known: Known): Decision<UserNotFound | OfficeNotFound | AlreadyInOffice> => {
    const { userName, officeId } = command
    const user = userOf(known.entries(userStream(id)))
    if (user === undefined) return Result.fail(new UserNotFound({ user: userName }))
    if (known.entries(officeStream(officeId)).length === 0)
      return Result.fail(new OfficeNotFound({ officeId }))
    if (user.officeId === officeId) return Result.fail(new AlreadyInOffice({ userName }))
    const payload = { userId: id, officeId }
    return Result.succeed([
      occurred(UserTransferred, { stream: userStream(id), occurredOn: known.officeDate, payload }),
    ])
  }

export const requireOfUser =
  (id: Uuid, command: Commands.RequireOfUser) =>
  (known: Known): Decision<UserNotFound> => {
    const payload = { userId: id, required: command.required }
    const fact = { stream: userStream(id), occurredOn: known.officeDate, payload }
    return unlessUnknown(known, id, command.userName, occurred(SecondFactorOfUser, fact))
  }

export const requireOfRoles =
  ({ roles }: Commands.RequireOfRoles) =>
  (known: Known): Decision<never> => {
    const payload = { roles: [...new Set(roles)] }
    const fact = { stream: ACCOUNT_RULES, occurredOn: known.officeDate, payload }
    return Result.succeed([occurred(SecondFactorOfRoles, fact)])
  }
