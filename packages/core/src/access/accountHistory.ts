/** What an entry of a user's stream says, for whoever looks at the account. */
import * as Instant from "../kernel/Instant.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { ActorId, Entry } from "../journal/Entry.ts"
import type { AccountEntry } from "./commands.ts"
import { readAccessEvent } from "./events.ts"

type Said = Pick<AccountEntry, "roles" | "officeName" | "required">

const NOTHING: Said = { roles: null, officeName: null, required: null }

const saidIn = (entry: Entry, offices: ReadonlyMap<Uuid, string>): Said => {
  const event = readAccessEvent(entry)
  switch (event._tag) {
    case "RolesAssigned":
      return { ...NOTHING, roles: event.payload.roles }
    case "UserAdded":
    case "UserTransferred":
      return { ...NOTHING, officeName: offices.get(event.payload.officeId) ?? null }
    case "SecondFactorOfUser":
      return { ...NOTHING, required: event.payload.required }
    case "OfficeFounded":
    case "SecondFactorOfRoles":
    case "UserDeactivated":
    case "UserLocked":
    case "UserReactivated":
    case "UserUnlocked":
      return NOTHING
  }
}

/** Whether an entry of a user's stream says that they came to an office. */
export const cameTo =
  (officeId: Uuid) =>
  (entry: Entry): boolean => {
    const event = readAccessEvent(entry)
    const isComing = event._tag === "UserAdded" || event._tag === "UserTransferred"
    return isComing && event.payload.officeId === officeId
  }

export const toldOf =
  (names: ReadonlyMap<ActorId, string>, offices: ReadonlyMap<Uuid, string>) =>
  (entry: Entry): AccountEntry => ({
    position: entry.position,
    recordedAt: Instant.fromMillis(entry.recordedAt),
    actorId: entry.actor,
    actorName: names.get(entry.actor) ?? null,
    act: readAccessEvent(entry)._tag,
    ...saidIn(entry, offices),
  })
