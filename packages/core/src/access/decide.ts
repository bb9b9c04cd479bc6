/** Decisions about offices and users. */
import { Result } from "effect"
import { provinceOf } from "../kernel/DivisionCode.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { CellWriter, Known } from "../journal/Unit.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import { divisionsStream } from "../region/events.ts"
import { codesAnsweredFor, divisionWith, regionRegisterOf } from "../region/RegionRegister.ts"
import type { Scope } from "./Actor.ts"
import type * as Commands from "./commands.ts"
import {
  ItemsNotAdministered,
  OfficeNotFound,
  RegionNotAdministered,
  RolesExclude,
  UserNameTaken,
  UserNotFound,
} from "./errors.ts"
import {
  OfficeFounded,
  officeStream,
  readAccessEvent,
  RolesAssigned,
  UserAdded,
  UserDeactivated,
  userStream,
} from "./events.ts"
import { excludedPair } from "./Role.ts"

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

export const deactivateUser =
  (id: Uuid, command: Commands.DeactivateUser) =>
  (known: Known): Decision<UserNotFound> => {
    const payload = { userId: id }
    const event = occurred(UserDeactivated, { stream: userStream(id), occurredOn: known.officeDate, payload })
    return unlessUnknown(known, id, command.userName, event)
  }
