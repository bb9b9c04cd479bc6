/**
 * Signing in and out, sessions and passwords: better-auth on tables of its own. Only three of its paths are
 * served; lockout and the longest life of a session are ours.
 */
import { betterAuth, type BetterAuthOptions } from "better-auth"
import { username } from "better-auth/plugins"
import { Context, Effect, Layer, Redacted } from "effect"
import pg from "pg"
import { Accounts } from "@minsheng/core/access"
import type { Uuid } from "@minsheng/core/kernel"
import { APPLICATION_ROLE, type Database } from "../database/Database.ts"
import { clearAttempts, LOCK_MINUTES, reserveAttempt } from "./lockout.ts"

export const AUTH_PATH = "/api/auth"
/** Idle time after which a session ends. */
export const SESSION_IDLE_SECONDS = 60 * 60
/** A session ends after a working day, however busy it is. */
const SESSION_MAX_MILLIS = 12 * 60 * 60 * 1000

const SIGN_IN = `${AUTH_PATH}/sign-in/username`
const SERVED: Readonly<Record<string, string>> = {
  [SIGN_IN]: "POST",
  [`${AUTH_PATH}/sign-out`]: "POST",
  [`${AUTH_PATH}/get-session`]: "GET",
}

export interface AuthenticationOptions {
  readonly secret: Redacted.Redacted
  /** The origins that pages are served from, such as `http://127.0.0.1:4000`. */
  readonly origins: ReadonlyArray<string>
}

/** How the library is set up: what a test holds its tables against. */
export const authOptions = (pool: pg.Pool, options: AuthenticationOptions): BetterAuthOptions => ({
  appName: "minsheng",
  baseURL: options.origins[0] ?? "http://127.0.0.1",
  basePath: AUTH_PATH,
  secret: Redacted.value(options.secret),
  database: pool,
  trustedOrigins: [...options.origins],
  emailAndPassword: { enabled: true, disableSignUp: true },
  plugins: [username({ minUsernameLength: 3, maxUsernameLength: 40, usernameValidator: () => true })],
  session: { expiresIn: SESSION_IDLE_SECONDS, updateAge: 5 * 60 },
  advanced: { cookiePrefix: "minsheng", defaultCookieAttributes: { sameSite: "strict" } },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: "error" },
})

const authOn = (pool: pg.Pool, options: AuthenticationOptions) => betterAuth(authOptions(pool, options))

type Auth = ReturnType<typeof authOn>

const refusal = (status: number, code: string, detail: Record<string, unknown> = {}): Response =>
  Response.json({ code, ...detail }, { status })

/** The user name of a sign-in request, in the form that the library compares. */
const userNameOf = async (request: Request): Promise<string | undefined> => {
  const body: unknown = await request.json().catch(() => undefined)
  const name =
    typeof body === "object" && body !== null ? (body as { username?: unknown }).username : undefined
  // PostgreSQL holds no NUL, so nobody bears such a name.
  return typeof name === "string" && name.length <= 100 && !name.includes("\u0000")
    ? name.toLowerCase()
    : undefined
}

const signIn = async (auth: Auth, pool: pg.Pool, request: Request): Promise<Response> => {
  const userName = await userNameOf(request.clone())
  if (userName === undefined) return refusal(400, "MalformedInput")
  if (!(await reserveAttempt(pool, userName)))
    return refusal(429, "AccountLocked", { lockMinutes: LOCK_MINUTES })
  const response = await auth.handler(request)
  if (!response.ok) return refusal(401, "WrongCredentials")
  await clearAttempts(pool, userName)
  return response
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
          const { pathname } = new URL(request.url)
          if (SERVED[pathname] !== request.method) return Effect.succeed(refusal(404, "NoSuchPath"))
          return Effect.promise(() =>
            pathname === SIGN_IN ? signIn(auth, pool, request) : auth.handler(request),
          )
        },
        userOf: (headers) =>
          Effect.promise(async () => {
            const found = await auth.api.getSession({ headers })
            if (found === null) return undefined
            if (Date.now() - found.session.createdAt.getTime() > SESSION_MAX_MILLIS) {
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
