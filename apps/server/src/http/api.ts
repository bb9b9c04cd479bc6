/** The faces of a running instance over HTTP: sign-in, tRPC, exports. */
import { fetchRequestHandler } from "@trpc/server/adapters/fetch"
import { appRouter } from "@minsheng/trpc"
import type { Actor } from "@minsheng/core/access"
import { demonstrationAccounts } from "@minsheng/demonstration"
import { AUTH_PATH, Authentication } from "@minsheng/store"
import type { Keeper, Runtime } from "../instance/Keeper.ts"
import { exportProjects } from "./exports.ts"
import {
  actorOf,
  bodyTooLarge,
  faulty,
  LARGE_BODY,
  notReady,
  requestIdOf,
  SMALL_BODY,
  withBody,
} from "./request.ts"

const TRPC_PATH = "/trpc"

interface Asked {
  readonly request: Request
  readonly requestId: string
  readonly runtime: Runtime
  readonly keeper: Keeper
  /** Who is signed in. */
  readonly actor: Actor | undefined
}

const authenticate = ({ request, runtime }: Asked): Promise<Response> =>
  runtime.runPromise(Authentication.use((authentication) => authentication.handle(request)))

const callProcedure = async ({ request, requestId, runtime, keeper, actor }: Asked): Promise<Response> => {
  const context = {
    runtime,
    requestId,
    actor,
    demonstrationAccounts: keeper.isDemonstration ? demonstrationAccounts : [],
  }
  return fetchRequestHandler({
    endpoint: TRPC_PATH,
    req: request,
    router: appRouter,
    createContext: () => context,
    onError: ({ error, path }) => {
      if (error.code !== "INTERNAL_SERVER_ERROR") return
      const { cause } = error
      console.error(
        JSON.stringify({
          level: "error",
          requestId,
          path,
          cause: cause instanceof Error ? cause.stack : String(cause),
        }),
      )
    },
    responseMeta: () => ({ headers: { "cache-control": "no-store", "x-request-id": requestId } }),
  })
}

const routes: ReadonlyArray<readonly [prefix: string, answer: (asked: Asked) => Promise<Response>]> = [
  [AUTH_PATH, authenticate],
  [TRPC_PATH, callProcedure],
  ["/export/projects.csv", exportProjects],
]

export const API_PREFIXES = [AUTH_PATH, TRPC_PATH, "/export"] as const

/** Answers a request to one of the faces. */
export const answerApi =
  (keeper: Keeper) =>
  async (request: Request): Promise<Response> => {
    const requestId = requestIdOf(request.headers)
    const { runtime } = keeper
    if (runtime === undefined) return notReady(requestId)
    const { pathname } = new URL(request.url)
    const route = routes.find(([prefix]) => pathname === prefix || pathname.startsWith(`${prefix}/`))
    if (route === undefined) return Response.json({ code: "NoSuchPath", requestId }, { status: 404 })
    const [prefix, answer] = route
    try {
      // Who sends it is known before it is read: only the signed-in are listened to for long.
      const actor = prefix === AUTH_PATH ? undefined : await actorOf(runtime, request.headers)
      const limit = actor === undefined ? SMALL_BODY : LARGE_BODY
      const whole = await withBody(request, limit)
      if (whole === undefined) return bodyTooLarge(requestId, limit)
      const response = await answer({ request: whole, requestId, runtime, keeper, actor })
      // Whatever failed in a procedure while the database is away failed for that reason.
      return response.status === 500 && !(await keeper.isReadyAfterAll()) ? notReady(requestId) : response
    } catch (cause) {
      return (await keeper.isReadyAfterAll()) ? faulty(requestId, cause) : notReady(requestId)
    }
  }

export type { Asked }
