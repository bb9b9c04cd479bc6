/**
 * Signing in and out, sessions and passwords: better-auth on tables of its own. Only two of its paths are
 * served; lockout and the longest life of a session are ours.
 */
import { betterAuth, type BetterAuthOptions } from "better-auth"
import { username } from "better-auth/plugins"
import { Context, Effect, Layer, Redacted } from "effect"
import pg from "pg"
import { Accounts } from "@minsheng/core/access"
import type { Uuid } from "@minsheng/core/kernel"
import { APPLICATION_ROLE, type Database } from "../database/Database.ts"
import { clearAttempts, LOCK_MINUTES, releaseAttempt, reserveAttempt } from "./lockout.ts"

export const AUTH_PATH = "/api/auth"
/** Idle time after which a session ends. */
export const SESSION_IDLE_SECONDS = 60 * 60
/** A session ends after a working day, however busy it is. */
const SESSION_MAX_SECONDS = 12 * 60 * 60

const USER_NAME_LENGTH_MAX = 100
/** Beyond any request's size. */
const PASSWORD_LENGTH_MAX = 1_000_000

const SIGN_IN = `${AUTH_PATH}/sign-in/username`
const SIGN_OUT = `${AUTH_PATH}/sign-out`

export interface AuthenticationOptions {
  readonly secret: Redacted.Redacted
  /** The public address of the pages; its cookies are for TLS alone where it is `https`. */
  readonly origin: string | undefined
}

/** How the library is set up: what a test holds its tables against. */
export const authOptions = (pool: pg.Pool, options: AuthenticationOptions): BetterAuthOptions => ({
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
  ],
  session: { expiresIn: SESSION_IDLE_SECONDS, updateAge: 5 * 60 },
  advanced: {
    cookiePrefix: "minsheng",
    defaultCookieAttributes: { sameSite: "strict" },
    useSecureCookies: options.origin?.startsWith("https:") ?? false,
    // The server has compared every request's origin with the host that was asked, which alone knows under
    // how many names it is reached.
    disableCSRFCheck: true,
  },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  // What fails is thrown, and told by whoever tells of a request.
  logger: { disabled: true },
})

const authOn = (pool: pg.Pool, options: AuthenticationOptions) => betterAuth(authOptions(pool, options))

type Auth = ReturnType<typeof authOn>

const refusal = (status: number, code: string, detail: Record<string, unknown> = {}): Response =>
  Response.json({ code, ...detail }, { status })

interface Credentials {
  readonly username: string
  readonly password: string
}

/** What a sign-in request says; `undefined` where that cannot be anybody's. */
const credentialsIn = async (request: Request): Promise<Credentials | undefined> => {
  const body: unknown = await request.json().catch(() => undefined)
  if (typeof body !== "object" || body === null) return undefined
  const { username: name, password } = body as { readonly username?: unknown; readonly password?: unknown }
  if (typeof name !== "string" || typeof password !== "string") return undefined
  // PostgreSQL holds no NUL, so nobody bears such a name.
  return name.length <= USER_NAME_LENGTH_MAX && !name.includes("\u0000")
    ? { username: name, password }
    : undefined
}

/** A request to the library: what it is told is ours to say, whatever else the caller sent. */
const toLibrary = (auth: Auth, request: Request, path: string, said: object): Promise<Response> => {
  const headers = new Headers(request.headers)
  headers.delete("content-length")
  headers.set("content-type", "application/json")
  const body = JSON.stringify(said)
  return auth.handler(new Request(new URL(path, request.url), { method: "POST", headers, body }))
}

/** The answer of the library, which is yes or no; anything else is a fault. */
const answered = (response: Response, path: string): Response => {
  if (response.ok || response.status === 401) return response
  throw new Error(`the accounts library answered ${response.status} to ${path}`)
}

/**
 * Who signed in, as the browser is told: the cookie alone. It lives as long as a session may, since when the
 * session has ended is decided here, at each request; its token is out of reach of scripts.
 */
const signedIn = (response: Response): Response => {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) {
    headers.append("set-cookie", cookie.replace(/max-age=\d+/iu, `Max-Age=${SESSION_MAX_SECONDS}`))
  }
  return Response.json({ signedIn: true }, { headers })
}

const signIn = async (auth: Auth, pool: pg.Pool, request: Request): Promise<Response> => {
  const credentials = await credentialsIn(request)
  if (credentials === undefined) return refusal(400, "MalformedInput")
  const userName = credentials.username.toLowerCase()
  if (!(await reserveAttempt(pool, userName)))
    return refusal(429, "AccountLocked", { lockMinutes: LOCK_MINUTES })
  try {
    const response = answered(await toLibrary(auth, request, SIGN_IN, { ...credentials }), SIGN_IN)
    if (!response.ok) return refusal(401, "WrongCredentials")
    await clearAttempts(pool, userName)
    return signedIn(response)
  } catch (fault) {
    // Nobody said that the password was wrong. Where the database is away this cannot be written either.
    await releaseAttempt(pool, userName).catch(() => undefined)
    throw fault
  }
}

/** Ends the session first: the library says that somebody is signed out also where it could not end it. */
const signOut = async (auth: Auth, request: Request): Promise<Response> => {
  const found = await auth.api.getSession({ headers: request.headers })
  if (found !== null) await (await auth.$context).internalAdapter.deleteSession(found.session.token)
  return answered(await toLibrary(auth, request, SIGN_OUT, {}), SIGN_OUT)
}

export class Authentication extends Context.Service<
  Authentication,
  {
    /** Answers a request below `AUTH_PATH`. */
    readonly handle: (request: Request) => Effect.Effect<Response>
    /** The user whose session a request carries. */
    readonly userOf: (headers: Headers) => Effect.Effect<Uuid.Uuid | undefined>
  }
>()("@minsheng/store/access/Authentication") {}

const setPassword = async (
  auth: Auth,
  user: { readonly id: string; readonly userName: string; readonly displayName: string },
  password: string,
): Promise<void> => {
  const { internalAdapter, password: passwords } = await auth.$context
  const hash = await passwords.hash(password)
  if ((await internalAdapter.findUserById(user.id)) === null) {
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
  } else await internalAdapter.updatePassword(user.id, hash)
  await internalAdapter.deleteUserSessions(user.id)
}

/** Both services on one small pool: the port that core asks for, and what the server serves. */
export const authenticationLayer = (database: Database, options: AuthenticationOptions) =>
  Layer.effectContext(
    Effect.gen(function* () {
      const pool = yield* Effect.acquireRelease(
        Effect.sync(() => {
          const open = new pg.Pool({
            connectionString: database.url,
            options: `-c role=${APPLICATION_ROLE} -c search_path=auth`,
            application_name: "minsheng accounts",
            max: 4,
          })
          // An idle connection that breaks is replaced by the next query.
          open.on("error", () => undefined)
          // One that breaks in use fails its query; unheard, its error would end the process as well.
          open.on("connect", (client) => client.on("error", () => undefined))
          return open
        }),
        (open) => Effect.promise(() => open.end()),
      )
      const auth = authOn(pool, options)

      const accounts = Accounts.of({
        setPassword: (user, password) =>
          Effect.promise(() => setPassword(auth, user, Redacted.value(password))),
        endSessions: (userId) =>
          Effect.promise(async () => {
            await (await auth.$context).internalAdapter.deleteUserSessions(userId)
          }),
      })

      const authentication = Authentication.of({
        handle: (request) => {
          const asked = `${request.method} ${new URL(request.url).pathname}`
          if (asked === `POST ${SIGN_IN}`) return Effect.promise(() => signIn(auth, pool, request))
          if (asked === `POST ${SIGN_OUT}`) return Effect.promise(() => signOut(auth, request))
          return Effect.succeed(refusal(404, "NoSuchPath"))
        },
        userOf: (headers) =>
          Effect.promise(async () => {
            const found = await auth.api.getSession({ headers })
            if (found === null) return undefined
            if (Date.now() - found.session.createdAt.getTime() > SESSION_MAX_SECONDS * 1000) {
              await (await auth.$context).internalAdapter.deleteSession(found.session.token)
              return undefined
            }
            return found.user.id as Uuid.Uuid
          }),
      })

      return Context.empty().pipe(
        Context.add(Accounts, accounts),
        Context.add(Authentication, authentication),
      )
    }),
  )
