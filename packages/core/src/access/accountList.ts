/** The lists of users and offices as somebody looks at them: what a page shows and a file takes along. */
import { Schema } from "effect"
import type { AccountsAnswer } from "./commands.ts"
import { AccountState } from "./errors.ts"
import { Role } from "./Role.ts"
import { stateOf } from "./UserRecord.ts"

/** By the order in which they stand. */
export const USER_COLUMNS = ["user", "name", "office", "roles", "state", "factor", "last"] as const
export const OFFICE_COLUMNS = ["name", "kind", "region", "items", "people"] as const
export const UserColumn = Schema.Literals(USER_COLUMNS)
export type UserColumn = typeof UserColumn.Type
export const OfficeColumn = Schema.Literals(OFFICE_COLUMNS)
export type OfficeColumn = typeof OfficeColumn.Type

const FIND_MAX = 100

/** How an account stands, credentials included; `open`: somebody can sign in with it. */
export const AccountCondition = Schema.Literals([
  ...AccountState.literals,
  "lockedOut",
  "noPassword",
  "firstPassword",
])
export type AccountCondition = typeof AccountCondition.Type

export const UsersFilter = Schema.Struct({
  /** A part of a user name, of somebody's name or of their office's. */
  find: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(FIND_MAX))),
  role: Schema.optionalKey(Role),
  state: Schema.optionalKey(AccountCondition),
})
export type UsersFilter = typeof UsersFilter.Type

/** Every column where none are named. */
export const UsersExport = Schema.Struct({
  ...UsersFilter.fields,
  columns: Schema.optionalKey(Schema.NonEmptyArray(UserColumn)),
})
export type UsersExport = typeof UsersExport.Type
export const OfficesExport = Schema.Struct({
  columns: Schema.optionalKey(Schema.NonEmptyArray(OfficeColumn)),
})
export type OfficesExport = typeof OfficesExport.Type

type Account = AccountsAnswer["users"][number]

export const conditionOf = (account: Account): AccountCondition => {
  const state = stateOf(account)
  const { lockedUntil, hasPassword, mustChangePassword } = account.standing
  if (state !== "open") return state
  if (lockedUntil !== null) return "lockedOut"
  if (!hasPassword) return "noPassword"
  return mustChangePassword ? "firstPassword" : "open"
}

/** The users that meet some conditions. */
export const usersFound = (
  { users, offices }: AccountsAnswer,
  { find, role, state }: UsersFilter,
): ReadonlyArray<Account> => {
  const wanted = (find ?? "").trim().toLowerCase()
  const names = new Map(offices.map(({ id, name }) => [id, name]))
  const isFound = (user: Account): boolean =>
    wanted === "" ||
    [user.userName, user.displayName, names.get(user.officeId) ?? ""].some((one) =>
      one.toLowerCase().includes(wanted),
    )
  return users.filter(
    (user) =>
      isFound(user) &&
      (role === undefined || user.roles.includes(role)) &&
      (state === undefined || conditionOf(user) === state),
  )
}
