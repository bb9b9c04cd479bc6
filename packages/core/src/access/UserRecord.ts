/** A user as the entries of their stream say: added first, then roles, office and state as they came. */
import type { Entry } from "../journal/Entry.ts"
import { remembered } from "../journal/Fact.ts"
import type { AccountState } from "./errors.ts"
import { readAccessEvent } from "./events.ts"
import type { User } from "./Office.ts"

const added = (entries: ReadonlyArray<Entry>): User | undefined => {
  const [first] = entries
  const event = first === undefined ? undefined : readAccessEvent(first)
  return event?._tag === "UserAdded"
    ? { ...event.payload, roles: [], active: true, locked: false, secondFactorRequired: false }
    : undefined
}

const changedBy = (user: User, entry: Entry): User => {
  const event = readAccessEvent(entry)
  switch (event._tag) {
    case "RolesAssigned":
      return { ...user, roles: event.payload.roles }
    case "UserTransferred":
      return { ...user, officeId: event.payload.officeId, roles: [] }
    case "UserDeactivated":
      return { ...user, active: false }
    case "UserReactivated":
      return { ...user, active: true, locked: false }
    case "UserLocked":
      return { ...user, locked: true }
    case "UserUnlocked":
      return { ...user, locked: false }
    case "SecondFactorOfUser":
      return { ...user, secondFactorRequired: event.payload.required }
    case "UserAdded":
    case "OfficeFounded":
    case "SecondFactorOfRoles":
      return user
  }
}

/** `undefined` where nobody was added. */
export const userOf = remembered((entries): User | undefined => {
  const first = added(entries)
  return first === undefined ? undefined : entries.slice(1).reduce(changedBy, first)
})

export const stateOf = ({ active, locked }: Pick<User, "active" | "locked">): AccountState =>
  active ? (locked ? "locked" : "open") : "closed"
