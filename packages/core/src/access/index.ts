export { type AccessRecord, AccessRecords, AccessRepository } from "./AccessRepository.ts"
export { Accounts, PASSWORD_LENGTH_MIN } from "./Accounts.ts"
export {
  type Actor,
  answersForAll,
  CurrentActor,
  isPermitted,
  NotPermitted,
  operator,
  permitted,
  Scope,
} from "./Actor.ts"
export {
  AccessAccepted,
  AccountsAnswer,
  AddUser,
  AssignRoles,
  DeactivateUser,
  FoundOffice,
  SetPassword,
} from "./commands.ts"
export { accessCells } from "./decide.ts"
export {
  ItemsNotAdministered,
  NotSignedIn,
  OfficeNotFound,
  PasswordOfAdministrator,
  PasswordTooShort,
  RegionNotAdministered,
  RolesExclude,
  UserNameTaken,
  UserNotFound,
} from "./errors.ts"
export { accessEvents, readAccessEvent } from "./events.ts"
export { Office, OfficeKind, User, UserName } from "./Office.ts"
export { Offices } from "./Offices.ts"
export { excludedPair, permissions, Role, ROLES, USE_CASES, UseCase } from "./Role.ts"
export { About, Session, SessionAnswer } from "./Session.ts"
