/**
 * Codes of authenticators that were given: each counts once. A code is valid for a minute and a half, so that
 * clocks may differ; who looks over a shoulder must not be able to give it again.
 */
import type pg from "pg"

/** Longer than any code is valid. */
const REMEMBERED = "5 minutes"

/** Writes a code down before it is checked: of two who give it at once, one comes too late. */
export const takeCode = async (pool: pg.Pool, userId: string, code: string): Promise<"first" | "again"> => {
  await pool.query(`delete from code_used where used_at < now() - interval '${REMEMBERED}'`)
  const { rowCount } = await pool.query(
    "insert into code_used (user_id, code) values ($1, $2) on conflict do nothing",
    [userId, code],
  )
  return rowCount === 1 ? "first" : "again"
}
