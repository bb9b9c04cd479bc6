/** Which keys an address asks for, and how keys stand today. */
import type { KeysAnswer } from "@minsheng/core/access"
import { Instant } from "@minsheng/core/kernel"

export type KeyRow = KeysAnswer["keys"][number]

const DAY_MILLIS = 86_400_000
const SOON_DAYS = 30
const IDLE_DAYS = 90

/** A key's state, as a reader asks for it; a key goes by the machine's clock, and so does its page. */
export const KEY_STATES = ["valid", "ending", "idle", "expired", "revoked"] as const
export type KeyState = (typeof KEY_STATES)[number]

const daysFrom = (instant: Instant.Instant, now: number): number =>
  (now - Instant.toMillis(instant)) / DAY_MILLIS

const isIn: Readonly<Record<KeyState, (key: KeyRow, now: number) => boolean>> = {
  valid: ({ standing }) => standing === "valid",
  ending: ({ standing, expiresAt }, now) => standing === "valid" && -daysFrom(expiresAt, now) <= SOON_DAYS,
  idle: ({ standing, lastUsedAt, issuedAt }, now) =>
    standing === "valid" && daysFrom(lastUsedAt ?? issuedAt, now) >= IDLE_DAYS,
  expired: ({ standing }) => standing === "expired",
  revoked: ({ standing }) => standing === "revoked",
}

export const keysIn = (
  state: KeyState,
  keys: ReadonlyArray<KeyRow>,
  now = Date.now(),
): ReadonlyArray<KeyRow> => keys.filter((key) => isIn[state](key, now))

const isState = (text: string): text is KeyState => KEY_STATES.some((state) => state === text)

export const keysAsked = (
  keys: ReadonlyArray<KeyRow>,
  params: URLSearchParams,
  now = Date.now(),
): ReadonlyArray<KeyRow> => {
  const text = (params.get("search") ?? "").trim().toLowerCase()
  const [state, group] = [params.get("state") ?? "", params.get("group") ?? ""]
  const standing = isState(state) ? keysIn(state, keys, now) : keys
  return standing.filter(
    ({ prefix, name, agency, fieldGroups }) =>
      (text === "" || [prefix, name, agency].some((one) => one.toLowerCase().includes(text))) &&
      (group === "" || fieldGroups.some((one) => one === group)),
  )
}
