/** Everything by which a server is watched: its log, its measures, and what it exports. */
import type { IncomingMessage, ServerResponse } from "node:http"
import { Context, Layer, Metric, References } from "effect"
import type { Home } from "@minsheng/store"
import type { ServerConfig } from "../config.ts"
import { requestIdIn } from "../http/request.ts"
import type { Runtime } from "../instance/Runtime.ts"
import { Log } from "./Log.ts"
import { type Measures, newMeasures } from "./measures.ts"
import { RequestTrail } from "./RequestTrail.ts"
import { Secrets } from "./Secrets.ts"

const HEADER = "x-request-id"

export class Observability {
  readonly log: Log
  readonly measures: Measures
  readonly secrets: Secrets
  readonly #config: ServerConfig
  readonly #routeOf: (path: string) => string
  readonly #trails = new WeakMap<IncomingMessage, RequestTrail>()

  constructor(config: ServerConfig, routeOf: (path: string) => string) {
    this.#config = config
    this.#routeOf = routeOf
    this.secrets = secretsOf(config)
    this.log = new Log(config.log, this.secrets)
    this.measures = newMeasures()
  }

  /** The keys that an instance keeps in its home. */
  hides(home: Home): void {
    this.secrets.add(home.secret("session"))
    // With a database elsewhere there is none of our own, and no password for it.
    if (this.#config.databaseUrl === undefined) this.secrets.add(home.secret("database"))
  }

  /** Numbers a request, says the number in its answer, whatever that is, and follows it to its end. */
  begin(request: IncomingMessage, response: ServerResponse): void {
    const requestId = requestIdIn(request.headers[HEADER])
    request.headers[HEADER] = requestId
    response.setHeader(HEADER, requestId)
    const observing = { log: this.log, measures: this.measures, routeOf: this.#routeOf }
    this.#trails.set(request, new RequestTrail(observing, requestId, request, response))
  }

  trailOf(request: IncomingMessage): RequestTrail {
    const trail = this.#trails.get(request)
    if (trail === undefined) throw new Error("a request that was never begun")
    return trail
  }

  /** What the use cases run with: they log, count and trace into the same. */
  async layer(): Promise<Layer.Layer<never>> {
    const registry = Layer.succeed(Metric.MetricRegistry, Context.get(this.measures, Metric.MetricRegistry))
    const own = Layer.mergeAll(this.log.layer, registry)
    const { telemetry } = this.#config
    // Spans that nobody is sent are not made: they cost a tenth of what a posting does.
    if (telemetry === undefined) return Layer.merge(own, Layer.succeed(References.TracerEnabled, false))
    const { telemetryLayer } = await import("./telemetry.ts")
    return Layer.provideMerge(telemetryLayer(telemetry, this.secrets), own)
  }

  /** Lines of the log are exported as well, once there is something to export with. */
  exportLog(runtime: Runtime): void {
    if (this.#config.telemetry !== undefined) this.log.forwardTo((effect) => runtime.runFork(effect))
  }
}

const secretsOf = (config: ServerConfig): Secrets => {
  const secrets = new Secrets()
  secrets.addPasswordOf(config.databaseUrl)
  secrets.add(config.demonstrationPassword)
  secrets.add(config.metricsToken)
  for (const [name, value] of Object.entries(config.telemetry ?? {})) {
    if (!name.endsWith("_HEADERS")) continue
    for (const pair of value.split(",")) secrets.add(decodeURIComponent(pair.slice(pair.indexOf("=") + 1)))
  }
  return secrets
}
