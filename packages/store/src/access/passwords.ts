/** Passwords: set by somebody else, changed by their owner, looked at, remembered. */
import { type PasswordCheck, PASSWORDS_REMEMBERED, type User } from "@minsheng/core/access"
import type { Library } from "./library.ts"
import { clearAttempts, releaseAttempt, reserveAttempt } from "./lockout.ts"

type Named = Pick<User, "id" | "userName" | "displayName">

/** The account of a user who gets a first password. */
const createAccount = async ({ auth }: Library, user: Named, hash: string): Promise<void> => {
  const { internalAdapter } = await (await auth()).$context
  await internalAdapter.createUser(
    {
      id: user.id,
      name: user.displayName,
      // The library wants an address; nobody is written to.
      email: `${user.id}@accounts.invalid`,
      emailVerified: true,
      username: user.userName,
    },
    { method: "admin" },
  )
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: "credential",
    accountId: user.id,
    password: hash,
  })
}

/** Writes down whose choice the present password was, and that it was used. */
const remember = async (
  { pool }: Library,
  userId: string,
  hash: string,
  mustChange: boolean,
): Promise<void> => {
  await pool.query(
    `insert into account_state (user_id, must_change_password) values ($1, $2)
      on conflict (user_id) do update set must_change_password = excluded.must_change_password`,
    [userId, mustChange],
  )
  await pool.query("insert into password_used (user_id, hash) values ($1, $2)", [userId, hash])
  await pool.query(
    `delete from password_used where user_id = $1 and used_at not in
      (select used_at from password_used where user_id = $1 order by used_at desc limit $2)`,
    [userId, PASSWORDS_REMEMBERED],
  )
}

export const setPassword = async (
  library: Library,
  user: Named,
  password: string,
  lasting: boolean,
): Promise<void> => {
  const { internalAdapter, password: passwords } = await (await library.auth()).$context
  const hash = await passwords.hash(password)
  if ((await internalAdapter.findUserById(user.id)) === null) await createAccount(library, user, hash)
  else await internalAdapter.updatePassword(user.id, hash)
  await remember(library, user.id, hash, !lasting)
  await internalAdapter.deleteUserSessions(user.id)
  await clearAttempts(library.pool, user.userName)
}

export const changePassword = async (
  library: Library,
  userId: string,
  password: string,
  keptSession: string | null,
): Promise<void> => {
  const { internalAdapter, password: passwords } = await (await library.auth()).$context
  const hash = await passwords.hash(password)
  await internalAdapter.updatePassword(userId, hash)
  await remember(library, userId, hash, false)
  await library.pool.query(`delete from session where "userId" = $1 and id is distinct from $2`, [
    userId,
    keptSession,
  ])
}

const presentHash = async ({ pool }: Library, userId: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ password: string | null }>(
    `select password from account where "userId" = $1 and "providerId" = 'credential'`,
    [userId],
  )
  return rows[0]?.password ?? undefined
}

/** Looks at a password as a sign-in does: counted before, forgotten when it was right. */
export const checkPassword = async (
  library: Library,
  user: Pick<User, "id" | "userName">,
  password: string,
): Promise<PasswordCheck> => {
  const { pool, auth } = library
  if ((await reserveAttempt(pool, user.userName)) === "closed") return "locked"
  try {
    const { password: passwords } = await (await auth()).$context
    const hash = await presentHash(library, user.id)
    if (hash === undefined || !(await passwords.verify({ hash, password }))) return "wrong"
    await clearAttempts(pool, user.userName)
    return "right"
  } catch (fault) {
    await releaseAttempt(pool, user.userName).catch(() => undefined)
    throw fault
  }
}

/** Whether a password is the present one or one of those remembered. */
export const wasUsed = async (library: Library, userId: string, password: string): Promise<boolean> => {
  const { password: passwords } = await (await library.auth()).$context
  const { rows } = await library.pool.query<{ hash: string }>(
    "select hash from password_used where user_id = $1",
    [userId],
  )
  const present = await presentHash(library, userId)
  const hashes = new Set([...(present === undefined ? [] : [present]), ...rows.map(({ hash }) => hash)])
  for (const hash of hashes) if (await passwords.verify({ hash, password })) return true
  return false
}

export const mustChangePassword = async ({ pool }: Library, userId: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    "select from account_state where user_id = $1 and must_change_password",
    [userId],
  )
  return rowCount === 1
}
