/**
 * The accounts library on tables of its own: how it is set up, and how it is asked. Nothing of it is served
 * as it is; what its answers mean is said by whoever asks.
 */
import type { betterAuth, BetterAuthOptions } from "better-auth"
import { Redacted } from "effect"
import pg from "pg"
import { APPLICATION_ROLE, type Database } from "../database/Database.ts"
import { ADDRESS_HEADER } from "./origin.ts"

export const AUTH_PATH = "/api/auth"
/** Idle time after which a session ends. */
export const SESSION_IDLE_SECONDS = 60 * 60
/** A session ends after a working day, however busy it is. */
export const SESSION_MAX_SECONDS = 12 * 60 * 60
/** How long a code may be waited for after the password was right. */
export const CODE_WAIT_SECONDS = 10 * 60

export const USER_NAME_LENGTH_MAX = 100
/** Beyond any request's size. */
const PASSWORD_LENGTH_MAX = 1_000_000

const WHOLE_IPV6 = 128

export interface AuthenticationOptions {
  readonly secret: Redacted.Redacted
  /** The public address of the pages; its cookies are for TLS alone where it is `https`. */
  readonly origin: string | undefined
}

/**
 * How the library is set up: what a test holds its tables against. It is read when it is first asked: a third
 * of all that a command would read, and few commands ask it.
 */
export const authOptions = async (
  pool: pg.Pool,
  options: AuthenticationOptions,
): Promise<BetterAuthOptions> => {
  const { twoFactor, username } = await import("better-auth/plugins")
  return {
    appName: "minsheng",
    baseURL: options.origin ?? "http://127.0.0.1",
    basePath: AUTH_PATH,
    secret: Redacted.value(options.secret),
    database: pool,
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: PASSWORD_LENGTH_MAX },
    plugins: [
      // Whatever may be tried is compared: what cannot be a name is a wrong one, and nothing else.
      username({
        minUsernameLength: 1,
        maxUsernameLength: USER_NAME_LENGTH_MAX,
        usernameValidator: () => true,
      }),
      // Wrong codes are counted with wrong passwords, by the name: one lock for both.
      twoFactor({ twoFactorCookieMaxAge: CODE_WAIT_SECONDS, accountLockout: { enabled: false } }),
    ],
    session: { expiresIn: SESSION_IDLE_SECONDS, updateAge: 5 * 60 },
    advanced: {
      cookiePrefix: "minsheng",
      defaultCookieAttributes: { sameSite: "strict" },
      useSecureCookies: options.origin?.startsWith("https:") ?? false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER], ipv6Subnet: WHOLE_IPV6 },
      // The server has compared every request's origin with the host that was asked, which alone knows under
      // how many names it is reached.
      disableCSRFCheck: true,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // What fails is thrown, and told by whoever tells of a request.
    logger: { disabled: true },
  }
}

type Auth = ReturnType<typeof betterAuth<BetterAuthOptions>>

const authOn = async (pool: pg.Pool, options: AuthenticationOptions): Promise<Auth> => {
  const { betterAuth: make } = await import("better-auth")
  return make(await authOptions(pool, options))
}

/** The library, and the pool that it shares with what we add to its tables. */
export interface Library {
  readonly auth: () => Promise<Auth>
  readonly pool: pg.Pool
}

export const openLibrary = (database: Database, options: AuthenticationOptions): Library => {
  const pool = new pg.Pool({
    connectionString: database.url,
    options: `-c role=${APPLICATION_ROLE} -c search_path=auth`,
    application_name: "minsheng accounts",
    max: 4,
  })
  // An idle connection that breaks is replaced by the next query.
  pool.on("error", () => undefined)
  // One that breaks in use fails its query; unheard, its error would end the process as well.
  pool.on("connect", (client) => client.on("error", () => undefined))
  let opened: Promise<Auth> | undefined
  return { auth: () => (opened ??= authOn(pool, options)), pool }
}

/** Asks the library: what it is told is ours to say, whatever else the caller sent. */
export const askLibrary = async (
  { auth }: Library,
  request: Request,
  path: string,
  said: object,
): Promise<Response> => {
  const headers = new Headers(request.headers)
  headers.delete("content-length")
  headers.set("content-type", "application/json")
  const url = new URL(`${AUTH_PATH}${path}`, request.url)
  const { handler } = await auth()
  const response = await handler(new Request(url, { method: "POST", headers, body: JSON.stringify(said) }))
  if (response.status < 500 && response.status !== 404) return response
  throw new Error(`the accounts library answered ${response.status} to ${path}`)
}

/** The code of a refusal of the library's. */
export const codeIn = async (response: Response): Promise<string> => {
  const body = (await response.json().catch(() => ({}))) as { readonly code?: unknown }
  return typeof body.code === "string" ? body.code : ""
}

/** The user and session that a request carries, while neither has ended. */
export const sessionIn = async ({ auth }: Library, headers: Headers) => {
  const { api, $context } = await auth()
  const found = await api.getSession({ headers })
  if (found === null) return undefined
  if (Date.now() - found.session.createdAt.getTime() <= SESSION_MAX_SECONDS * 1000) return found
  await (await $context).internalAdapter.deleteSession(found.session.token)
  return undefined
}
