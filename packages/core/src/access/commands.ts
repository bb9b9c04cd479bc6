/** What the administration of offices and users can be told. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { Instant } from "../kernel/Instant.ts"
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

/** Closes, reopens, locks or unlocks an account. */
export const OfUser = DeactivateUser
export type OfUser = DeactivateUser

export const TransferUser = Schema.Struct({ commandId, userName: UserName, officeId: Uuid })
export type TransferUser = typeof TransferUser.Type

const Secret = Schema.RedactedFromValue(Schema.String)

export const SetPassword = Schema.Struct({
  userName: UserName,
  password: Secret,
  /**
   * The password need not be changed at the next sign-in. For the operator alone: accounts that several
   * people try, such as those of a demonstration, and accounts of programs.
   */
  lasting: Schema.optionalKey(Schema.Boolean),
})
export type SetPassword = typeof SetPassword.Type

/** A user's own password. */
export const ChangePassword = Schema.Struct({ oldPassword: Secret, newPassword: Secret })
export type ChangePassword = typeof ChangePassword.Type

/** The first step of signing in. Whether there is such a name is not told apart from a wrong password. */
export const SignIn = Schema.Struct({ username: Schema.String, password: Secret })
export type SignIn = typeof SignIn.Type

/** A code of an authenticator, or a backup code: the second step, and the proof that one was set up. */
export const GiveCode = Schema.Struct({ code: Schema.String })
export type GiveCode = typeof GiveCode.Type

/** One's password once more, before something is changed about one's second factor. */
export const OwnPassword = Schema.Struct({ password: Secret })
export type OwnPassword = typeof OwnPassword.Type

/** Who is meant, where nothing enters the journal. */
export const NamedUser = Schema.Struct({ userName: UserName })
export type NamedUser = typeof NamedUser.Type

export const RequireOfUser = Schema.Struct({ commandId, userName: UserName, required: Schema.Boolean })
export type RequireOfUser = typeof RequireOfUser.Type

export const RequireOfRoles = Schema.Struct({ commandId, roles: Schema.Array(Role) })
export type RequireOfRoles = typeof RequireOfRoles.Type

export const OwnSession = Schema.Struct({ sessionId: Schema.String })
export type OwnSession = typeof OwnSession.Type

/** Sessions of somebody else; all of them unless one is named. */
export const SessionsOfUser = Schema.Struct({
  userName: UserName,
  sessionId: Schema.optionalKey(Schema.String),
})
export type SessionsOfUser = typeof SessionsOfUser.Type

/** The answer to an accepted command: the identifier of the office or user, and where it stands. */
export const AccessAccepted = Schema.Struct({ id: Uuid, position: Position })
export type AccessAccepted = typeof AccessAccepted.Type

/** A rule for all accounts, and where it stands. */
export const RuleAccepted = Schema.Struct({ position: Position })
export type RuleAccepted = typeof RuleAccepted.Type

/** How an account stands with its credentials, which are not in the journal. */
export const AccountStanding = Schema.Struct({
  hasPassword: Schema.Boolean,
  /** The password was given by somebody else and is for the first sign-in only. */
  mustChangePassword: Schema.Boolean,
  /** A second factor was set up and is asked for. */
  hasSecondFactor: Schema.Boolean,
  /** Until when no password is looked at, after too many wrong ones; `null`: they are. */
  lockedUntil: Schema.NullOr(Instant),
  lastSignedInAt: Schema.NullOr(Instant),
})
export type AccountStanding = typeof AccountStanding.Type

export const Account = Schema.Struct({
  ...User.fields,
  standing: AccountStanding,
  /** By the user, or by a role. */
  needsSecondFactor: Schema.Boolean,
})
export type Account = typeof Account.Type

/** Offices and users, as administrators see them. */
export const AccountsAnswer = Schema.Struct({
  offices: Schema.Array(Office),
  users: Schema.Array(Account),
  /** The roles that sign in with a second factor. */
  secondFactorRoles: Schema.Array(Role),
})
export type AccountsAnswer = typeof AccountsAnswer.Type

/** What became of an account: an entry of its stream, and of what it says what there is to say. */
export const AccountEntry = Schema.Struct({
  position: Position,
  recordedAt: Instant,
  actorId: Schema.String,
  /** `null` for the operator and the system. */
  actorName: Schema.NullOr(Schema.String),
  /** The type of the entry. */
  act: Schema.String,
  /** The roles that were assigned, and the office that the user was added or moved to. */
  roles: Schema.NullOr(Schema.Array(Role)),
  officeName: Schema.NullOr(Schema.String),
  /** Whether a second factor was required from then on. */
  required: Schema.NullOr(Schema.Boolean),
})
export type AccountEntry = typeof AccountEntry.Type

export const NamedOffice = Schema.Struct({ officeId: Uuid })
export type NamedOffice = typeof NamedOffice.Type

/** What became of an office: its founding, and how each of its people came to it. */
export const OfficeEntry = Schema.Struct({
  ...AccountEntry.fields,
  /** Whom it is about; `null` where it is the office itself. */
  userName: Schema.NullOr(UserName),
})
export type OfficeEntry = typeof OfficeEntry.Type

/** The latest first. */
export const OfficeHistory = Schema.Struct({ entries: Schema.Array(OfficeEntry) })
export type OfficeHistory = typeof OfficeHistory.Type

/** The latest first. */
export const AccountHistory = Schema.Struct({ entries: Schema.Array(AccountEntry) })
export type AccountHistory = typeof AccountHistory.Type

export const OpenSession = Schema.Struct({
  id: Schema.String,
  since: Instant,
  /** To five minutes. */
  lastSeenAt: Instant,
  address: Schema.NullOr(Schema.String),
  device: Schema.NullOr(Schema.String),
  /** The session that asks. */
  isOwn: Schema.Boolean,
})
export type OpenSession = typeof OpenSession.Type
export const SessionsAnswer = Schema.Struct({ sessions: Schema.Array(OpenSession) })

/** One's own account: what protects it. */
export const OwnAccountAnswer = Schema.Struct({
  standing: AccountStanding,
  needsSecondFactor: Schema.Boolean,
  passwordLengthMin: Schema.Int,
  passwordsRemembered: Schema.Int,
  sessions: Schema.Array(OpenSession),
})
export type OwnAccountAnswer = typeof OwnAccountAnswer.Type
