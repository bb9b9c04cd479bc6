/** The composition root: the HTTP server, the instance behind it, and the end of both. */
import { existsSync } from "node:fs"
import { type IncomingMessage, Server, type ServerResponse } from "node:http"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Deferred, Effect, Layer } from "effect"
import {
  HttpEffect,
  HttpMiddleware,
  HttpRouter,
  HttpServerRequest,
  HttpServerResponse,
  HttpStaticServer,
} from "effect/http"
import { PortTaken, type StartRefusal } from "@minsheng/core/instance"
import { GRAPHQL_PATH } from "@minsheng/graphql"
import { Home, takeOwnership } from "@minsheng/store"
import type { ServerConfig } from "./config.ts"
import { withAddress } from "./http/address.ts"
import { agencies } from "./http/agencies.ts"
import { answerApi, API_PREFIXES } from "./http/api.ts"
import { assetRoutes } from "./http/assets.ts"
import { healthRoutes } from "./http/health.ts"
import { metricsRoute } from "./http/metrics.ts"
import { type Door, KeyDoors } from "./http/keyDoor.ts"
import { guardAnswer, security } from "./http/security.ts"
import { transfers, TRANSFERS_PATH } from "./http/transfers.ts"
import { Keeper } from "./instance/Keeper.ts"
import { Gauges } from "./observability/Gauges.ts"
import { Observability } from "./observability/Observability.ts"

const ADMIN_FILES = fileURLToPath(new URL("../../admin/dist", import.meta.url))

export interface ServeOptions {
  readonly config: ServerConfig
  readonly say: (line: string) => void
}

/** The route of a path, as it is counted: a few of ours, whatever is asked for. */
const routeOf = (path: string): string => {
  if (path === "/healthz" || path === "/readyz" || path === "/metrics") return "probe"
  if (path === GRAPHQL_PATH || path === TRANSFERS_PATH) return path
  return API_PREFIXES.find((prefix) => path === prefix || path.startsWith(`${prefix}/`)) ?? "page"
}

const apiRoutes = ({ config, keeper, observability }: Served) => {
  const answer = answerApi(keeper, observability.log)
  const answered = Effect.gen(function* () {
    const { source } = yield* HttpServerRequest.HttpServerRequest
    const trail = observability.trailOf(source as IncomingMessage)
    return yield* HttpEffect.fromWebHandler((request) => answer(request, trail))
  })
  const addressed = withAddress(config.origin !== undefined, answered)
  return HttpRouter.addAll(API_PREFIXES.map((prefix) => HttpRouter.route("*", `${prefix}/*`, addressed)))
}

/** The app's files; any other path is the app's own to show. */
const pages = existsSync(ADMIN_FILES)
  ? Layer.mergeAll(
      assetRoutes(join(ADMIN_FILES, "assets")),
      HttpStaticServer.layer({ root: ADMIN_FILES, spa: true, cacheControl: "no-cache" }),
    )
  : HttpRouter.add(
      "GET",
      "/*",
      HttpServerResponse.text("The app is not built: run npm start.", { status: 503 }),
    )

interface Served {
  readonly config: ServerConfig
  readonly keeper: Keeper
  readonly observability: Observability
  readonly gauges: Gauges
}

const listen = (served: Served, server: Server): Layer.Layer<never, unknown> => {
  const { config, keeper, observability, gauges } = served
  const { host, port, origin } = config
  const measured = HttpRouter.addAll([metricsRoute(config, observability.measures, gauges)])
  const app = Layer.mergeAll(healthRoutes(keeper), measured, apiRoutes(served), pages).pipe(
    Layer.provide(security(origin)),
  )
  const serving = HttpRouter.serve(app, { disableLogger: true, disableListenLog: true }).pipe(
    Layer.provide(NodeHttpServer.layer(() => server, { host, port })),
    Layer.provide(NodeServices.layer),
    Layer.provide(observability.log.layer),
    // A request has its one span already, with the path alone: a query may hold what nobody is to read.
    Layer.provide(Layer.succeed(HttpMiddleware.TracerDisabledWhen, () => true)),
  )
  // A global middleware leaves `any` among the requirements; every one of them is provided above.
  return serving as Layer.Layer<never, unknown>
}

const isPortTaken = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  ((error as { readonly code?: unknown }).code === "EADDRINUSE" ||
    isPortTaken((error as { readonly cause?: unknown }).cause))

/** What stands behind a path, whatever follows its question mark. */
const doorsOf = ({ config, keeper, observability }: Omit<Served, "gauges">): ReadonlyMap<string, Door> => {
  const doors = new KeyDoors(keeper, observability, config.origin !== undefined)
  return new Map([
    [GRAPHQL_PATH, doors.door(agencies(observability.log))],
    [TRANSFERS_PATH, doors.door(transfers)],
  ])
}

/**
 * A server that turns away whoever dawdles, whose every answer is guarded, and which has doors of its own for
 * whoever presents a key: the host's requests and responses cost more than a small question does.
 */
class DoorServer extends Server {
  readonly #observability: Observability
  readonly #doors: ReadonlyMap<string, Door>

  constructor(served: Omit<Served, "gauges">) {
    super({
      // As long as a large file may take; whoever sends anything else has a minute (`withBody`).
      requestTimeout: 15 * 60_000,
      headersTimeout: 20_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 5000,
    })
    this.#observability = served.observability
    this.#doors = doorsOf(served)
  }

  override emit(event: string, ...rest: Array<never>): boolean {
    // Whoever has much to send may ask first, and is then no plain request.
    if (event !== "request" && event !== "checkContinue") return super.emit(event, ...rest)
    const [request, response] = rest as unknown as [IncomingMessage, ServerResponse]
    this.#observability.begin(request, response)
    guardAnswer(response)
    const door = this.#doors.get((request.url ?? "").split("?", 1)[0] ?? "")
    if (door === undefined) return super.emit(event, ...rest)
    if (event === "checkContinue") response.writeContinue()
    void door(request, response, this.#observability.trailOf(request))
    return true
  }
}

const addressOf = (server: Server, host: string): string => {
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`
}

/**
 * Serves until `stop` is done: listens first, so that `/healthz` answers at once, then opens the instance.
 * Fails with a `StartRefusal`.
 */
export const serve = (
  { config, say }: ServeOptions,
  stop: Deferred.Deferred<void>,
): Effect.Effect<void, StartRefusal> =>
  Effect.scoped(
    Effect.gen(function* () {
      const refusing = <A>(open: () => A) =>
        Effect.try({ try: open, catch: (error) => error as StartRefusal })
      const home = yield* refusing(() => Home.open(config.home))
      yield* Effect.acquireRelease(
        refusing(() => takeOwnership(home)),
        (release) => Effect.sync(release),
      )
      const observability = new Observability(config, routeOf)
      const keeper = new Keeper(config, home, { say, observability })
      const gauges = yield* Effect.acquireRelease(
        Effect.sync(() => new Gauges(observability.measures, keeper)),
        (open) => Effect.sync(() => open.close()),
      )
      const server = new DoorServer({ config, keeper, observability })
      yield* Layer.build(listen({ config, keeper, observability, gauges }, server)).pipe(
        Effect.catch((error) =>
          isPortTaken(error)
            ? Effect.fail(new PortTaken({ host: config.host, port: config.port }))
            : Effect.die(error),
        ),
      )
      const address = addressOf(server, config.host)
      yield* Effect.addFinalizer(() => Effect.promise(() => keeper.stop()))
      yield* Effect.forkScoped(
        Effect.andThen(
          Deferred.await(stop),
          Effect.sync(() => keeper.giveUp()),
        ),
      )
      const notice = yield* Effect.tryPromise({
        try: () => keeper.start(),
        catch: (error) => error as StartRefusal,
      }).pipe(
        // Told to end while it waited for its database: that it does not answer is said already.
        Effect.catchIf(
          () => Deferred.isDoneUnsafe(stop),
          () => Effect.succeed(undefined),
        ),
      )
      if (notice === undefined) return
      for (const line of notice) say(line)
      say(`民生工程 is served at ${address}`)
      yield* Deferred.await(stop)
    }),
  )
