/** How accounts stand, and the sessions that are open on them. */
import type { AccountStanding, OpenSession } from "@minsheng/core/access"
import { Instant, type Uuid } from "@minsheng/core/kernel"
import { type Library, SESSION_MAX_SECONDS } from "./library.ts"

interface StandingRow {
  readonly id: Uuid.Uuid
  readonly has_password: boolean
  readonly must_change_password: boolean
  readonly has_second_factor: boolean
  readonly locked_until: Date | null
  readonly last_signed_in_at: Date | null
}

const instantOf = (date: Date | null): Instant.Instant | null =>
  date === null ? null : Instant.fromMillis(date.getTime())

export const standings = async (
  { pool }: Library,
  userIds: ReadonlyArray<Uuid.Uuid>,
): Promise<ReadonlyMap<Uuid.Uuid, AccountStanding>> => {
  const { rows } = await pool.query<StandingRow>(
    `select u.id, coalesce(s.must_change_password, false) as must_change_password, s.last_signed_in_at,
        coalesce(u."twoFactorEnabled", false) as has_second_factor,
        exists (select from account a where a."userId" = u.id and a.password is not null) as has_password,
        (select f.locked_until from sign_in_failure f
          where f.user_name = u.username and f.locked_until > now()) as locked_until
      from "user" u left join account_state s on s.user_id = u.id where u.id = any($1::text[])`,
    [userIds],
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        hasPassword: row.has_password,
        mustChangePassword: row.must_change_password,
        hasSecondFactor: row.has_second_factor,
        lockedUntil: instantOf(row.locked_until),
        lastSignedInAt: instantOf(row.last_signed_in_at),
      },
    ]),
  )
}

interface SessionRow {
  readonly id: string
  readonly since: Date
  readonly last_seen_at: Date
  readonly address: string | null
  readonly device: string | null
}

const LIVING = `"expiresAt" > now()
  and "createdAt" > now() - make_interval(secs => ${SESSION_MAX_SECONDS})`

const OPEN = `"userId" = $1 and ${LIVING}`

/** Of some sessions those that have not ended; they last no longer for it. */
export const livingOf = async (
  { pool }: Library,
  sessionIds: ReadonlyArray<string>,
): Promise<ReadonlySet<string>> => {
  const found = `select id from session where id = any($1::text[]) and ${LIVING}`
  const { rows } = await pool.query<{ id: string }>(found, [sessionIds])
  return new Set(rows.map(({ id }) => id))
}

export const sessionsOf = async (
  { pool }: Library,
  userId: Uuid.Uuid,
): Promise<ReadonlyArray<Omit<OpenSession, "isOwn">>> => {
  const { rows } = await pool.query<SessionRow>(
    `select id, "createdAt" as since, "updatedAt" as last_seen_at, nullif("ipAddress", '') as address,
        nullif("userAgent", '') as device
      from session where ${OPEN} order by "updatedAt" desc, id`,
    [userId],
  )
  return rows.map(({ id, since, last_seen_at, address, device }) => ({
    id,
    since: Instant.fromMillis(since.getTime()),
    lastSeenAt: Instant.fromMillis(last_seen_at.getTime()),
    address,
    device,
  }))
}

export const endSession = async ({ pool }: Library, userId: string, sessionId: string): Promise<boolean> => {
  const { rowCount } = await pool.query(`delete from session where "userId" = $1 and id = $2`, [
    userId,
    sessionId,
  ])
  return rowCount === 1
}

export const endSessions = async ({ pool }: Library, userId: string): Promise<number> => {
  const { rowCount } = await pool.query(`delete from session where "userId" = $1`, [userId])
  return rowCount ?? 0
}

/** In one statement: nobody is asked for a code whose key is gone. */
export const removeSecondFactor = async ({ pool }: Library, userId: string): Promise<boolean> => {
  const { rows } = await pool.query<{ was_set: boolean }>(
    `with gone as (delete from "twoFactor" where "userId" = $1 returning 1),
        off as (update "user" set "twoFactorEnabled" = false where id = $1 returning 1),
        ended as (delete from session where "userId" = $1 and exists (select from gone) returning 1)
      select exists (select from gone) as was_set`,
    [userId],
  )
  return rows[0]?.was_set ?? false
}
