/** Which users an address asks for. */
import { type AccountsAnswer, stateOf } from "@minsheng/core/access"
import type { AccountRow } from "./columns.tsx"

export const FILTERS = ["find", "role", "state"] as const

export const usersAsked = (
  { users, offices }: AccountsAnswer,
  params: URLSearchParams,
): ReadonlyArray<AccountRow> => {
  const [text, role, state] = FILTERS.map((name) => params.get(name) ?? "")
  const wanted = (text ?? "").trim().toLowerCase()
  const names = new Map(offices.map(({ id, name }) => [id, name]))
  const isFound = (user: AccountRow): boolean =>
    wanted === "" ||
    [user.userName, user.displayName, names.get(user.officeId) ?? ""].some((one) =>
      one.toLowerCase().includes(wanted),
    )
  return users.filter(
    (user) =>
      isFound(user) &&
      (role === "" || user.roles.some((one) => one === role)) &&
      (state === "" || stateOf(user) === state),
  )
}
