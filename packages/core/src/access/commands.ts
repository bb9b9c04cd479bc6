/** What the administration of offices and users can be told. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { Name } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import { Position } from "../journal/Entry.ts"
import { Office, OfficeKind, User, UserName } from "./Office.ts"
import { Role } from "./Role.ts"

const commandId = CommandId

export const FoundOffice = Schema.Struct({
  commandId,
  name: Name,
  kind: OfficeKind,
  regionCode: DivisionCode,
  itemKeys: Office.fields.itemKeys,
})
export type FoundOffice = typeof FoundOffice.Type

export const AddUser = Schema.Struct({ commandId, userName: UserName, displayName: Name, officeId: Uuid })
export type AddUser = typeof AddUser.Type

export const AssignRoles = Schema.Struct({ commandId, userName: UserName, roles: Schema.Array(Role) })
export type AssignRoles = typeof AssignRoles.Type

export const DeactivateUser = Schema.Struct({ commandId, userName: UserName })
export type DeactivateUser = typeof DeactivateUser.Type

export const SetPassword = Schema.Struct({
  userName: UserName,
  password: Schema.RedactedFromValue(Schema.String),
})
export type SetPassword = typeof SetPassword.Type

/** The answer to an accepted command: the identifier of the office or user, and where it stands. */
export const AccessAccepted = Schema.Struct({ id: Uuid, position: Position })
export type AccessAccepted = typeof AccessAccepted.Type

/** Offices and users, as administrators see them. */
export const AccountsAnswer = Schema.Struct({ offices: Schema.Array(Office), users: Schema.Array(User) })
