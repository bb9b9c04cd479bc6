export {
  AccessKey,
  IssuedKey,
  IssueKey,
  KeyExpiry,
  KeyPrefix,
  KeysAnswer,
  KeyScope,
  KeyStanding,
  ListedKey,
  RevokeKey,
} from "./AccessKey.ts"
export {
  ACCOUNT_ACTS,
  AccountAct,
  type AccessRecord,
  AccessRecords,
  keptSince,
  NOBODY,
  noteAccess,
  RecordedAct,
  type Taken,
} from "./AccessRecord.ts"
export { AccessRepository } from "./AccessRepository.ts"
export { Accounts, FAILURES_MAX, LOCK_MINUTES, NO_ACCOUNT, type PasswordCheck } from "./Accounts.ts"
export {
  AccountCondition,
  conditionOf,
  OFFICE_COLUMNS,
  type OfficeColumn,
  OfficesExport,
  USER_COLUMNS,
  type UserColumn,
  UsersExport,
  UsersFilter,
  usersFound,
} from "./accountList.ts"
export { AccountSecurity } from "./AccountSecurity.ts"
export {
  type Bookmark,
  BookmarkRepository,
  Bookmarks,
  BookmarksAnswer,
  BookmarksFull,
  BookmarksQuestion,
  DropBookmark,
  KeepBookmark,
} from "./Bookmarks.ts"
export { type SeenTable, SeenTables, takeSeen } from "./SeenTables.ts"
export {
  type Actor,
  answersForAll,
  CurrentActor,
  isOffered,
  isPermitted,
  needsAll,
  KeyGrant,
  NotPermitted,
  notPermitted,
  operator,
  Owed,
  permitted,
  Scope,
} from "./Actor.ts"
export { administeredAmong, keysAdministeredAmong } from "./administered.ts"
export {
  AccessAccepted,
  Account,
  AccountEntry,
  AccountHistory,
  AccountsAnswer,
  AccountStanding,
  AddUser,
  AssignRoles,
  ChangePassword,
  DeactivateUser,
  FoundOffice,
  GiveCode,
  NamedOffice,
  NamedUser,
  type OfficeEntry,
  OfficeHistory,
  OfUser,
  OpenSession,
  OwnAccountAnswer,
  OwnPassword,
  OwnSession,
  RequireOfRoles,
  RequireOfUser,
  RuleAccepted,
  SessionsAnswer,
  SessionsOfUser,
  SetPassword,
  SignIn,
  TransferUser,
} from "./commands.ts"
export { Credentials } from "./Credentials.ts"
export { accessCells } from "./decide.ts"
export {
  AccountIs,
  AccountLocked,
  AccountNotOpen,
  AccountOfAdministrator,
  AccountState,
  AlreadyInOffice,
  ItemsNotAdministered,
  KeyExpired,
  KeyExpiryPast,
  KeyMissing,
  KeyNameTaken,
  KeyNotFound,
  KeyRevoked,
  KeysGuessed,
  KeyUnknown,
  NotSignedIn,
  OfficeNotFound,
  PasswordIsUserName,
  PasswordOfAdministrator,
  PasswordTooShort,
  PasswordUsedBefore,
  RegionNotAdministered,
  RolesExclude,
  RuleForAll,
  SecondFactorNotSet,
  SessionNotFound,
  UserNameTaken,
  UserNotFound,
  WrongPassword,
} from "./errors.ts"
export { accessEvents, readAccessEvent, userStream } from "./events.ts"
export { FIELD_GROUPS, FieldGroup, fieldGroupUseCases, READING_GROUPS } from "./FieldGroup.ts"
export { KeyRing, type NewKey } from "./KeyRing.ts"
export { type AgencyQuestion, keyActor, type KeyRefusal, Keys } from "./Keys.ts"
export { readKeyScope } from "./keyWords.ts"
export { Office, OfficeKind, User, UserName } from "./Office.ts"
export { Offices } from "./Offices.ts"
export { type Origin, RequestOrigin } from "./Origin.ts"
export { PASSWORD_LENGTH_MIN, passwordProblem, PASSWORDS_REMEMBERED } from "./Password.ts"
export { excludedPair, permissions, Role, ROLES, USE_CASES, UseCase } from "./Role.ts"
export { needsSecondFactor, readSecondFactorRoles } from "./secondFactor.ts"
export { About, Session, SessionAnswer } from "./Session.ts"
export { type Sight, sightOf } from "./Sight.ts"
export { stateOf, userOf } from "./UserRecord.ts"
export { Users } from "./Users.ts"
