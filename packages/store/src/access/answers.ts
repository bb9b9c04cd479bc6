/** What is answered to whoever signs in: a code for what went wrong, and the cookies that they keep. */
import { LOCK_MINUTES } from "@minsheng/core/access"
import { SESSION_MAX_SECONDS } from "./library.ts"

export const refusal = (status: number, code: string, detail: Record<string, unknown> = {}): Response =>
  Response.json({ code, ...detail }, { status })

export const malformed = (): Response => refusal(400, "MalformedInput")
export const notSignedIn = (): Response => refusal(401, "NotSignedIn")
export const locked = (): Response => refusal(429, "AccountLocked", { lockMinutes: LOCK_MINUTES })

/** The cookies of an answer whose names end in one of some words; those that are taken away are left out. */
const cookiesOf = (response: Response, name: string): ReadonlyArray<string> =>
  response.headers
    .getSetCookie()
    .filter((cookie) => cookie.split("=")[0]?.endsWith(name) === true && !/max-age=0\b/iu.test(cookie))

/**
 * Who signed in, as the browser is told: the cookie alone. It lives as long as a session may, since when the
 * session has ended is decided here, at each request; its token is out of reach of scripts.
 */
export const withSession = (response: Response, said: object): Response => {
  const headers = new Headers()
  for (const cookie of cookiesOf(response, ".session_token")) {
    headers.append("set-cookie", cookie.replace(/max-age=\d+/iu, `Max-Age=${SESSION_MAX_SECONDS}`))
  }
  return Response.json(said, { headers })
}

/** The password was right and a code is waited for: what was begun is kept in a cookie of its own. */
export const withChallenge = (response: Response): Response => {
  const headers = new Headers()
  for (const cookie of cookiesOf(response, ".two_factor")) headers.append("set-cookie", cookie)
  return Response.json({ signedIn: false, secondFactor: true }, { headers })
}

/** What a body says under some names; `undefined` where one is no text. */
export const textsIn = async <Name extends string>(
  request: Request,
  ...names: ReadonlyArray<Name>
): Promise<Readonly<Record<Name, string>> | undefined> => {
  const body: unknown = await request.json().catch(() => undefined)
  if (typeof body !== "object" || body === null) return undefined
  const said = body as Readonly<Record<string, unknown>>
  return names.every((name) => typeof said[name] === "string")
    ? (Object.fromEntries(names.map((name) => [name, said[name]])) as Record<Name, string>)
    : undefined
}
