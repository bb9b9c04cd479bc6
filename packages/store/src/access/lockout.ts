/**
 * Lockout: five wrong passwords or codes in a row close a user name for half an hour, whether or not somebody
 * bears it. An attempt is counted before anything is checked, so that guesses in parallel gain nothing.
 */
import type pg from "pg"
import { FAILURES_MAX, LOCK_MINUTES } from "@minsheng/core/access"

/** Counts an attempt; the fifth closes the name at once. Answers no row while the name is closed. */
const RESERVE = `
  insert into sign_in_failure as f (user_name, failure_count, last_failed_at) values ($1, 1, now())
  on conflict (user_name) do update set
    failure_count = case
      when f.last_failed_at < now() - make_interval(mins => $3) then 1 else f.failure_count + 1 end,
    last_failed_at = now(),
    locked_until = case
      when f.last_failed_at >= now() - make_interval(mins => $3) and f.failure_count + 1 >= $2
      then now() + make_interval(mins => $3) end
  where f.locked_until is null or f.locked_until <= now()
  returning xmax = 0 as is_new, locked_until is not null as is_last`

/** Names that were tried a day ago or earlier: their locks are long over. Whoever is being tried is left. */
const PRUNE = `
  delete from sign_in_failure where user_name in (
    select user_name from sign_in_failure where last_failed_at < now() - interval '1 day'
    for update skip locked)`

/** Takes an attempt back; with it goes the lock that it may have made. */
const RELEASE = `
  update sign_in_failure set failure_count = failure_count - 1, locked_until = null
  where user_name = $1 and failure_count > 0`

/** `closed`: nothing may be checked; `last`: it may, and if it is wrong the name stays closed. */
export type Attempt = "counted" | "last" | "closed"

/** Counts an attempt; answers whether it may be checked. */
export const reserveAttempt = async (pool: pg.Pool, userName: string): Promise<Attempt> => {
  const { rows } = await pool.query<{ is_new: boolean; is_last: boolean }>(RESERVE, [
    userName,
    FAILURES_MAX,
    LOCK_MINUTES,
  ])
  const [row] = rows
  // Names that nobody bears are written too: the table must not grow with every name that is guessed.
  if (row?.is_new === true) await pool.query(PRUNE)
  if (row === undefined) return "closed"
  return row.is_last ? "last" : "counted"
}

/** Nothing was found wrong, or nothing was checked after all: the attempt does not count. */
export const releaseAttempt = async (pool: pg.Pool, userName: string): Promise<void> => {
  await pool.query(RELEASE, [userName])
}

/** All that was asked for was right: the count begins again. Answers whether the name was closed. */
export const clearAttempts = async (pool: pg.Pool, userName: string): Promise<boolean> => {
  const { rows } = await pool.query<{ was_closed: boolean }>(
    `delete from sign_in_failure where user_name = $1
      returning coalesce(locked_until > now(), false) as was_closed`,
    [userName],
  )
  return rows[0]?.was_closed ?? false
}
