/** What the administration of offices and users refuses. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { Office, UserName } from "./Office.ts"
import { Role } from "./Role.ts"

export class UserNameTaken extends Schema.TaggedError<UserNameTaken>()("UserNameTaken", {
  userName: UserName,
}) {}

export class OfficeNotFound extends Schema.TaggedError<OfficeNotFound>()("OfficeNotFound", {
  officeId: Schema.String,
}) {}

export class UserNotFound extends Schema.TaggedError<UserNotFound>()("UserNotFound", {
  user: Schema.String,
}) {}

/** Two roles that one person must not hold at once. */
export class RolesExclude extends Schema.TaggedError<RolesExclude>()("RolesExclude", {
  first: Role,
  second: Role,
}) {}

export class PasswordTooShort extends Schema.TaggedError<PasswordTooShort>()("PasswordTooShort", {
  lengthMin: Schema.Int,
}) {}

/** An administrator's password is not another administrator's to set: whoever knows it can act as them. */
export class PasswordOfAdministrator extends Schema.TaggedError<PasswordOfAdministrator>()(
  "PasswordOfAdministrator",
  { userName: UserName, role: Role },
) {}

/** The items of an office are not, or not all, the administrator's; `null`: every item. */
export class ItemsNotAdministered extends Schema.TaggedError<ItemsNotAdministered>()("ItemsNotAdministered", {
  itemKeys: Office.fields.itemKeys,
}) {}

/** No division bears the code, or it is not the administrator's to give an office to. */
export class RegionNotAdministered extends Schema.TaggedError<RegionNotAdministered>()(
  "RegionNotAdministered",
  {
    regionCode: DivisionCode,
  },
) {}

/** Nobody is signed in, or the account was closed. */
export class NotSignedIn extends Schema.TaggedError<NotSignedIn>()("NotSignedIn", {}) {}
