/** One's own second factor: set up with an authenticator, proved by a code, its backup codes, taken away. */
import type { User } from "@minsheng/core/access"
import { stateOf } from "@minsheng/core/access"
import { locked, malformed, notSignedIn, refusal, textsIn, withSession } from "./answers.ts"
import { askLibrary, codeIn, sessionIn } from "./library.ts"
import { clearAttempts, releaseAttempt, reserveAttempt } from "./lockout.ts"
import { originIn } from "./origin.ts"
import { checkPassword, mustChangePassword } from "./passwords.ts"
import type { Desk } from "./signIn.ts"
import { takeCode } from "./usedCodes.ts"

const ISSUER = "民生工程"

interface Own {
  readonly user: User
  readonly sessionId: string
}

/** Whose session asks; a first password has to be changed before anything else. */
const ownIn = async ({ library, register }: Desk, request: Request): Promise<Own | Response> => {
  const found = await sessionIn(library, request.headers)
  const user = found === undefined ? undefined : await register.user(found.user.id)
  if (found === undefined || user === undefined || stateOf(user) !== "open") return notSignedIn()
  if (await mustChangePassword(library, user.id)) return refusal(403, "PasswordFirst")
  return { user, sessionId: found.session.id }
}

/** Answers somebody who gives their password with what they ask. */
const withPassword = async (
  desk: Desk,
  request: Request,
  answer: (own: Own, password: string) => Promise<Response>,
): Promise<Response> => {
  const own = await ownIn(desk, request)
  if (own instanceof Response) return own
  const said = await textsIn(request, "password")
  if (said === undefined) return malformed()
  const check = await checkPassword(desk.library, own.user, said.password)
  if (check === "locked") return locked()
  return check === "wrong" ? refusal(401, "WrongPassword") : answer(own, said.password)
}

/** The key as authenticators read it, under the name that the user signs in with. */
const addressFor = (made: string, { userName }: User): { readonly uri: string; readonly key: string } => {
  const key = new URL(made).searchParams.get("secret") ?? ""
  const label = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(userName)}`
  const asked = new URLSearchParams({ secret: key, issuer: ISSUER, digits: "6", period: "30" })
  return { uri: `otpauth://totp/${label}?${asked.toString()}`, key }
}

/** Makes a key and backup codes; both are shown this once. They count when a code has proved the key. */
export const enrol = (desk: Desk, request: Request): Promise<Response> =>
  withPassword(desk, request, async ({ user }, password) => {
    const response = await askLibrary(desk.library, request, "/two-factor/enable", { password })
    if (!response.ok) {
      const code = await codeIn(response)
      if (code === "TOTP_ALREADY_ENABLED") return refusal(409, "AlreadySet")
      throw new Error(`the accounts library answered ${response.status} ${code} to an enrolment`)
    }
    const made = (await response.json()) as { readonly totpURI: string; readonly backupCodes: unknown }
    return Response.json({ ...addressFor(made.totpURI, user), backupCodes: made.backupCodes })
  })

/** Ends every session but one: they were opened without the second factor. */
const endOthers = async ({ library: { pool } }: Desk, { user }: Own, token: string): Promise<void> => {
  await pool.query(`delete from session where "userId" = $1 and token <> $2`, [user.id, token])
}

/** The token that the answer's cookie carries, or the one that stayed. */
const currentToken = (response: Response, stayed: string): string => {
  const cookie = response.headers.getSetCookie().find((one) => /\.session_token=[^;]/u.test(one))
  const value = cookie === undefined ? undefined : /=([^;]+)/u.exec(cookie)?.[1]
  return value === undefined ? stayed : (decodeURIComponent(value).split(".")[0] ?? stayed)
}

/** Proves the key with a code: from now on one is asked for. The session goes on under a new token. */
export const confirm = async (desk: Desk, request: Request): Promise<Response> => {
  const { library, register } = desk
  const own = await ownIn(desk, request)
  if (own instanceof Response) return own
  const code = (await textsIn(request, "code"))?.code.trim()
  if (code === undefined || !/^\d{6}$/u.test(code)) return malformed()
  const { user } = own
  if ((await reserveAttempt(library.pool, user.userName)) === "closed") return locked()
  if ((await takeCode(library.pool, user.id, code)) === "again") return refusal(401, "WrongCode")
  const response = await askLibrary(library, request, "/two-factor/verify-totp", { code })
  if (!response.ok) {
    if ((await codeIn(response)) === "INVALID_CODE") return refusal(401, "WrongCode")
    await releaseAttempt(library.pool, user.userName)
    return refusal(409, "NotBegun")
  }
  await clearAttempts(library.pool, user.userName)
  const { token } = (await response.clone().json()) as { readonly token: string }
  await endOthers(desk, own, currentToken(response, token))
  await register.note(originIn(request.headers, own.sessionId), "secondFactor.set", user)
  return withSession(response, { confirmed: true })
}

/** New backup codes; those from before count no more. */
export const renewCodes = (desk: Desk, request: Request): Promise<Response> =>
  withPassword(desk, request, async ({ user, sessionId }, password) => {
    const path = "/two-factor/generate-backup-codes"
    const response = await askLibrary(desk.library, request, path, { password })
    if (!response.ok) return refusal(409, "NotSet")
    const { backupCodes } = (await response.json()) as { readonly backupCodes: unknown }
    await desk.register.note(originIn(request.headers, sessionId), "secondFactor.codesRenewed", user)
    return Response.json({ backupCodes })
  })

/** Takes one's own second factor away, unless it is asked of one. */
export const remove = (desk: Desk, request: Request): Promise<Response> =>
  withPassword(desk, request, async ({ user, sessionId }, password) => {
    if (await desk.register.needsSecondFactor(user)) return refusal(403, "SecondFactorRequired")
    const response = await askLibrary(desk.library, request, "/two-factor/disable", { password })
    if (!response.ok) return refusal(409, "NotSet")
    await desk.register.note(originIn(request.headers, sessionId), "secondFactor.removed", user)
    return withSession(response, { removed: true })
  })
