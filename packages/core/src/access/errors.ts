/** What the administration of offices and users refuses. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { Instant } from "../kernel/Instant.ts"
import { KeyExpiry, KeyPrefix } from "./AccessKey.ts"
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

/** A password that is little else than the name of whom it is for. */
export class PasswordIsUserName extends Schema.TaggedError<PasswordIsUserName>()("PasswordIsUserName", {}) {}

/** One of the last passwords cannot be taken again. */
export class PasswordUsedBefore extends Schema.TaggedError<PasswordUsedBefore>()("PasswordUsedBefore", {
  remembered: Schema.Int,
}) {}

/** The present password, which has to be given with the new one, is another. */
export class WrongPassword extends Schema.TaggedError<WrongPassword>()("WrongPassword", {}) {}

/** Too many wrong passwords and codes in a row: none is looked at for a while. */
export class AccountLocked extends Schema.TaggedError<AccountLocked>()("AccountLocked", {
  lockMinutes: Schema.Int,
}) {}

/** An administrator's account is not another kind's to close, lock or move: they watch each other. */
export class AccountOfAdministrator extends Schema.TaggedError<AccountOfAdministrator>()(
  "AccountOfAdministrator",
  { userName: UserName, role: Role },
) {}

export const AccountState = Schema.Literals(["open", "locked", "closed"])
export type AccountState = typeof AccountState.Type

/** The account does not stand where the command would take it from. */
export class AccountIs extends Schema.TaggedError<AccountIs>()("AccountIs", {
  userName: UserName,
  state: AccountState,
}) {}

/** Nobody acts under an account that is closed or locked. */
export class AccountNotOpen extends Schema.TaggedError<AccountNotOpen>()("AccountNotOpen", {
  userName: UserName,
  state: AccountState,
}) {}

/** The user is in that office already. */
export class AlreadyInOffice extends Schema.TaggedError<AlreadyInOffice>()("AlreadyInOffice", {
  userName: UserName,
}) {}

/** A rule for everybody is given by who answers for everything. */
export class RuleForAll extends Schema.TaggedError<RuleForAll>()("RuleForAll", {}) {}

/** The session ended in the meantime, or was never the user's. */
export class SessionNotFound extends Schema.TaggedError<SessionNotFound>()("SessionNotFound", {}) {}

/** There is no second factor that could be taken away. */
export class SecondFactorNotSet extends Schema.TaggedError<SecondFactorNotSet>()("SecondFactorNotSet", {
  userName: UserName,
}) {}

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

/** A key that still opens something bears the name. */
export class KeyNameTaken extends Schema.TaggedError<KeyNameTaken>()("KeyNameTaken", {
  name: Schema.String,
}) {}

/** A key would be past its end before it was used. */
export class KeyExpiryPast extends Schema.TaggedError<KeyExpiryPast>()("KeyExpiryPast", {
  expires: KeyExpiry,
}) {}

/** No key has the prefix, or it is not the administrator's. */
export class KeyNotFound extends Schema.TaggedError<KeyNotFound>()("KeyNotFound", { prefix: KeyPrefix }) {}

/** A request to the agencies' interface brings no key. */
export class KeyMissing extends Schema.TaggedError<KeyMissing>()("KeyMissing", {}) {}

/** What was presented is no key. */
export class KeyUnknown extends Schema.TaggedError<KeyUnknown>()("KeyUnknown", {}) {}

export class KeyExpired extends Schema.TaggedError<KeyExpired>()("KeyExpired", {
  prefix: KeyPrefix,
  expiresAt: Instant,
}) {}

export class KeyRevoked extends Schema.TaggedError<KeyRevoked>()("KeyRevoked", {
  prefix: KeyPrefix,
  revokedAt: Instant,
}) {}

/** Too many keys that are none were presented from one place. */
export class KeysGuessed extends Schema.TaggedError<KeysGuessed>()("KeysGuessed", {
  retryAfterSeconds: Schema.Int,
}) {}
