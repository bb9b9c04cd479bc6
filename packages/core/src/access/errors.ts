/** What the administration of offices and users refuses. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { UserName } from "./Office.ts"
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

/** No division bears the code, or it is not the administrator's to give an office to. */
export class RegionNotAdministered extends Schema.TaggedError<RegionNotAdministered>()(
  "RegionNotAdministered",
  {
    regionCode: DivisionCode,
  },
) {}

/** Nobody is signed in, or the account was closed. */
export class NotSignedIn extends Schema.TaggedError<NotSignedIn>()("NotSignedIn", {}) {}
