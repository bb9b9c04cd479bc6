/** Who signs in with a second factor: by a rule for roles, and by one for single users. */
import { Effect } from "effect"
import { remembered } from "../journal/Fact.ts"
import { JournalReader } from "../journal/Journal.ts"
import { ACCOUNT_RULES, readAccessEvent } from "./events.ts"
import type { User } from "./Office.ts"
import type { Role } from "./Role.ts"

/** The roles of the latest rule. */
export const secondFactorRolesOf = remembered((entries): ReadonlyArray<Role> => {
  const last = entries.at(-1)
  const event = last === undefined ? undefined : readAccessEvent(last)
  return event?._tag === "SecondFactorOfRoles" ? event.payload.roles : []
})

export const readSecondFactorRoles: Effect.Effect<ReadonlyArray<Role>, never, JournalReader> = Effect.gen(
  function* () {
    return secondFactorRolesOf(yield* (yield* JournalReader).entries(ACCOUNT_RULES))
  },
)

export const needsSecondFactor = (
  { secondFactorRequired, roles }: Pick<User, "secondFactorRequired" | "roles">,
  secured: ReadonlyArray<Role>,
): boolean => secondFactorRequired || roles.some((role) => secured.includes(role))
