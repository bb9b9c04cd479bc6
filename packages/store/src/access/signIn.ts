/** Signing in and out: a password, a code where one is set up, and the end of a session. */
import { createHmac } from "node:crypto"
import type { User } from "@minsheng/core/access"
import { stateOf } from "@minsheng/core/access"
import { locked, malformed, refusal, textsIn, withChallenge, withSession } from "./answers.ts"
import { askLibrary, codeIn, type Library, USER_NAME_LENGTH_MAX } from "./library.ts"
import { type Attempt, clearAttempts, releaseAttempt, reserveAttempt } from "./lockout.ts"
import { originIn } from "./origin.ts"
import type { Register } from "./Register.ts"
import { takeCode } from "./usedCodes.ts"

export interface Desk {
  readonly library: Library
  readonly register: Register
}

/** Runs a check whose attempt is counted; one that ends in a fault takes the attempt back. */
const counting = async (
  { library: { pool } }: Desk,
  userName: string,
  check: (attempt: Attempt) => Promise<Response>,
): Promise<Response> => {
  const attempt = await reserveAttempt(pool, userName)
  if (attempt === "closed") return locked()
  try {
    return await check(attempt)
  } catch (fault) {
    // Nobody said that it was wrong. Where the database is away this cannot be written either.
    await releaseAttempt(pool, userName).catch(() => undefined)
    throw fault
  }
}

/** A try that failed; the one that closes the name says so besides. */
const failed = async (
  { register }: Desk,
  request: Request,
  attempt: Attempt,
  user: User | undefined,
  what: "password" | "code",
): Promise<void> => {
  const origin = originIn(request.headers)
  if (user === undefined) return register.noteUnknown(origin)
  await register.note(origin, "signIn.failed", user, { wrong: what })
  if (attempt === "last") await register.note(origin, "signIn.locked", user)
}

/** Ends what the library began for somebody whose account is not open. */
const turnedAway = async (desk: Desk, request: Request, user: User): Promise<Response> => {
  const { auth } = desk.library
  const { $context } = await auth()
  await (await $context).internalAdapter.deleteUserSessions(user.id)
  await desk.register.note(originIn(request.headers), "signIn.refused", user, { state: stateOf(user) })
  return refusal(403, "AccountNotOpen", { state: stateOf(user) })
}

/** Everything that was asked for was right. */
const admitted = async (
  { library: { pool }, register }: Desk,
  request: Request,
  user: User,
  by: "password" | "code" | "backupCode",
): Promise<void> => {
  await clearAttempts(pool, user.userName)
  await pool.query(
    `insert into account_state (user_id, last_signed_in_at) values ($1, now())
      on conflict (user_id) do update set last_signed_in_at = now()`,
    [user.id],
  )
  await register.note(originIn(request.headers), "signIn.done", user, { by })
}

export const signIn = async (desk: Desk, request: Request): Promise<Response> => {
  const { library, register } = desk
  const said = await textsIn(request, "username", "password")
  // PostgreSQL holds no NUL, so nobody bears such a name.
  if (said === undefined || said.username.length > USER_NAME_LENGTH_MAX || said.username.includes("\u0000"))
    return malformed()
  const userName = said.username.toLowerCase()
  return counting(desk, userName, async (attempt) => {
    const response = await askLibrary(library, request, "/sign-in/username", said)
    const user = await register.userNamed(userName)
    if (response.status === 401) {
      await failed(desk, request, attempt, user, "password")
      return refusal(401, "WrongCredentials")
    }
    if (!response.ok || user === undefined)
      throw new Error(`the accounts library answered ${response.status} to a sign-in`)
    if (stateOf(user) !== "open") {
      await releaseAttempt(library.pool, userName)
      return turnedAway(desk, request, user)
    }
    const { twoFactorRedirect } = (await response.clone().json()) as { readonly twoFactorRedirect?: boolean }
    if (twoFactorRedirect === true) {
      // Wrong codes go on counting where wrong passwords stopped: the right password clears nothing yet.
      await releaseAttempt(library.pool, userName)
      return withChallenge(response)
    }
    await admitted(desk, request, user, "password")
    return withSession(response, { signedIn: true })
  })
}

const CHALLENGE = /(?:^|;\s*)(?:__Secure-)?minsheng\.two_factor=([^;]+)/u

/**
 * Whose code is waited for, by the cookie of the first step. Its signature is looked at here, before a code
 * is taken: whoever has no answer to a password uses up nobody's code and counts against nobody.
 */
const challenged = async ({ library: { auth }, register }: Desk, request: Request) => {
  const { secret, internalAdapter } = await (await auth()).$context
  const cookie = CHALLENGE.exec(request.headers.get("cookie") ?? "")?.[1]
  const [identifier = "", signature] = decodeURIComponent(cookie ?? "").split(".")
  if (signature !== createHmac("sha256", secret).update(identifier).digest("base64")) return undefined
  const found = await internalAdapter.findVerificationValue(identifier)
  return found === null ? undefined : register.user(found.value)
}

/** Codes of the library that say something about the code; all others say that the challenge is over. */
const WRONG: ReadonlySet<string> = new Set(["INVALID_CODE", "INVALID_BACKUP_CODE"])

const isTotp = (code: string): boolean => /^\d{6}$/u.test(code)

/** The second step: the code of the authenticator, or a backup code. Each is good for once. */
export const verifyCode = async (desk: Desk, request: Request): Promise<Response> => {
  const { library } = desk
  const code = (await textsIn(request, "code"))?.code.trim()
  if (code === undefined || code === "" || code.length > USER_NAME_LENGTH_MAX) return malformed()
  const user = await challenged(desk, request)
  if (user === undefined) return refusal(401, "SignInAgain")
  return counting(desk, user.userName, async (attempt) => {
    if (stateOf(user) !== "open") return turnedAway(desk, request, user)
    const wrong = async (): Promise<Response> => {
      await failed(desk, request, attempt, user, "code")
      return refusal(401, "WrongCode")
    }
    const used = isTotp(code) ? await takeCode(library.pool, user.id, code) : undefined
    if (used === "again") return wrong()
    const path = isTotp(code) ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code"
    const response = await askLibrary(library, request, path, { code })
    if (response.ok) {
      await admitted(desk, request, user, isTotp(code) ? "code" : "backupCode")
      return withSession(response, { signedIn: true })
    }
    if (WRONG.has(await codeIn(response))) return wrong()
    await releaseAttempt(library.pool, user.userName)
    return refusal(401, "SignInAgain")
  })
}

/** Ends the session first: the library says that somebody is signed out also where it could not end it. */
export const signOut = async ({ library, register }: Desk, request: Request): Promise<Response> => {
  const { api, $context } = await library.auth()
  const found = await api.getSession({ headers: request.headers })
  if (found !== null) {
    await (await $context).internalAdapter.deleteSession(found.session.token)
    const user = await register.user(found.user.id)
    await register.note(originIn(request.headers, found.session.id), "signOut.done", user)
  }
  const response = await askLibrary(library, request, "/sign-out", {})
  if (response.ok || response.status === 401) return response
  throw new Error(`the accounts library answered ${response.status} to a sign-out`)
}
