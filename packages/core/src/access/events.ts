/** Events of offices and of the people in them: a stream an office, a stream a user. */
import { Schema } from "effect"
import { Uuid } from "../kernel/Uuid.ts"
import { StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { Office, User } from "./Office.ts"
import { Role } from "./Role.ts"

export const officeStream = (id: Uuid): StreamId => StreamId(`office/${id}`)
/** Rules for the accounts of everybody. */
export const ACCOUNT_RULES = StreamId("accounts/rules")
export const userStream = (id: Uuid): StreamId => StreamId(`user/${id}`)

const EXAMPLE_OFFICE = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const EXAMPLE_USER = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c"

export const OfficeFounded = EventType.make({
  type: "OfficeFounded",
  payload: Office,
  example: {
    id: EXAMPLE_OFFICE,
    name: "金寨县民生办",
    kind: "livelihoodOffice",
    regionCode: "341524",
    itemKeys: null,
  },
})

export const AddedUser = User.mapFields(({ id, userName, displayName, officeId }) => ({
  id,
  userName,
  displayName,
  officeId,
}))

export const UserAdded = EventType.make({
  type: "UserAdded",
  payload: AddedUser,
  example: { id: EXAMPLE_USER, userName: "jinzhai.msb", displayName: "张某", officeId: EXAMPLE_OFFICE },
})

/** The roles that a user holds from now on: all of them, not a change. */
export const RolesAssigned = EventType.make({
  type: "RolesAssigned",
  payload: Schema.Struct({ userId: Uuid, roles: Schema.Array(Role) }),
  example: { userId: EXAMPLE_USER, roles: ["livelihoodReporter"] },
})

export const UserDeactivated = EventType.make({
  type: "UserDeactivated",
  payload: Schema.Struct({ userId: Uuid }),
  example: { userId: EXAMPLE_USER },
})

export const UserReactivated = EventType.make({
  type: "UserReactivated",
  payload: Schema.Struct({ userId: Uuid }),
  example: { userId: EXAMPLE_USER },
})

/** Kept from signing in until unlocked; roles and office stay. */
export const UserLocked = EventType.make({
  type: "UserLocked",
  payload: Schema.Struct({ userId: Uuid }),
  example: { userId: EXAMPLE_USER },
})

export const UserUnlocked = EventType.make({
  type: "UserUnlocked",
  payload: Schema.Struct({ userId: Uuid }),
  example: { userId: EXAMPLE_USER },
})

/** Moved to another office, without roles: what they may do there the security administrator says. */
export const UserTransferred = EventType.make({
  type: "UserTransferred",
  payload: Schema.Struct({ userId: Uuid, officeId: Uuid }),
  example: { userId: EXAMPLE_USER, officeId: EXAMPLE_OFFICE },
})

/** Whether one user signs in with a second factor, whatever their roles. */
export const SecondFactorOfUser = EventType.make({
  type: "SecondFactorOfUser",
  payload: Schema.Struct({ userId: Uuid, required: Schema.Boolean }),
  example: { userId: EXAMPLE_USER, required: true },
})

/** The roles that sign in with a second factor from now on: all of them, not a change. */
export const SecondFactorOfRoles = EventType.make({
  type: "SecondFactorOfRoles",
  payload: Schema.Struct({ roles: Schema.Array(Role) }),
  example: { roles: ["systemAdministrator", "securityAdministrator", "auditAdministrator"] },
})

export const accessEvents = [
  OfficeFounded,
  UserAdded,
  RolesAssigned,
  UserDeactivated,
  UserReactivated,
  UserLocked,
  UserUnlocked,
  UserTransferred,
  SecondFactorOfUser,
  SecondFactorOfRoles,
] as const

export const readAccessEvent = EventType.reader(accessEvents)
