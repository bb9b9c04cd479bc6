/** What is kept of a request while it is answered: one line of the log, one span, and some counts. */
import type { IncomingMessage, ServerResponse } from "node:http"
import { Clock, Context, Effect, Exit, Option, type Tracer } from "effect"
import { Headers, HttpTraceContext } from "effect/http"
import type { ActorId, SentCommands } from "@minsheng/core/journal"
import type { CalledProcedure, Following } from "@minsheng/trpc"
import type { Runtime } from "../instance/Runtime.ts"
import type { Log, LogLevel } from "./Log.ts"
import { countProcedure, countRequest, type Measures } from "./measures.ts"

/** Commands of a request that are named; of more, the number is told. */
const NAMED_MAX = 20

const [REFUSED, FAULTY, NOT_SIGNED_IN] = [400, 500, 401] as const

export interface Observing {
  readonly log: Log
  readonly measures: Measures
  /** The route of a path, from a table. */
  readonly routeOf: (path: string) => string
}

export class RequestTrail {
  readonly requestId: string
  readonly #observing: Observing
  readonly #method: string
  readonly #path: string
  readonly #beganAt = performance.now()
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  readonly #procedures: Array<CalledProcedure> = []
  readonly #commands: Array<string> = []
  #commandCount = 0
  #actor: ActorId | undefined
  #span: Tracer.Span | undefined
  #isStream = false

  constructor(observing: Observing, requestId: string, request: IncomingMessage, response: ServerResponse) {
    this.requestId = requestId
    this.#observing = observing
    this.#request = request
    this.#response = response
    this.#method = request.method ?? ""
    this.#path = (request.url ?? "").split(/[?#]/u, 1)[0] ?? ""
    response.once("close", () => this.#finish())
  }

  /** Who sends it. */
  sentBy(actor: ActorId | undefined): void {
    this.#actor = actor
  }

  /** Its answer lasts as long as somebody listens; `ended` is called when nobody does any more. */
  streams(ended: () => void): void {
    this.#isStream = true
    if (this.#response.closed) ended()
    else this.#response.once("close", ended)
  }

  /** Ends its connection without a word. */
  cutOff(): void {
    this.#response.destroy()
  }

  /** Begins its span, in the trace that the caller names or a new one. */
  async follow(runtime: Runtime): Promise<Following> {
    const parent = Option.getOrUndefined(
      HttpTraceContext.fromHeaders(Headers.fromInput(this.#request.headers as Record<string, string>)),
    )
    const span = await runtime.runPromise(
      Effect.makeSpan("http.request", {
        kind: "server",
        ...(parent === undefined ? { root: true } : { parent }),
        attributes: {
          requestId: this.requestId,
          "http.request.method": this.#method,
          "http.route": this.#observing.routeOf(this.#path),
          "url.path": this.#path,
        },
      }),
    )
    this.#span = span
    return {
      span,
      called: (procedure) => {
        this.#procedures.push(procedure)
        countProcedure(this.#observing.measures, procedure)
      },
      sent: (commands) => this.#sent(commands),
    }
  }

  #sent({ commandId, count }: SentCommands): void {
    this.#commandCount += count
    if (this.#commands.length < NAMED_MAX) this.#commands.push(commandId)
  }

  #finish(): void {
    const { log, measures, routeOf } = this.#observing
    const response = this.#response
    const route = routeOf(this.#path)
    const status = response.statusCode
    const millis = performance.now() - this.#beganAt
    const finished = { route, method: this.#method, status, millis, isStream: this.#isStream }
    countRequest(measures, finished)
    this.#endSpan(status)
    if (route === "page" || route === "probe") return
    const refused = [...new Set(this.#procedures.flatMap((called) => called.refused ?? []))]
    log.tell(this.#level(status), "request", {
      requestId: this.requestId,
      method: this.#method,
      path: this.#path,
      status,
      millis: Math.round(millis),
      actor: this.#actor,
      refused: refused.length === 0 ? undefined : refused,
      commands: this.#commands.length === 0 ? undefined : this.#commands,
      commandCount: this.#commandCount > this.#commands.length ? this.#commandCount : undefined,
      isCutOff: response.writableFinished || this.#isStream ? undefined : true,
    })
  }

  /** Reading is for those who look closely; what changes something, or is refused, is told. */
  #level(status: number): LogLevel {
    if (status >= FAULTY) return "error"
    if (this.#commands.length > 0) return "info"
    return status >= REFUSED && status !== NOT_SIGNED_IN ? "info" : "debug"
  }

  #endSpan(status: number): void {
    const span = this.#span
    if (span === undefined) return
    span.attribute("http.response.status_code", status)
    if (this.#actor !== undefined) span.attribute("minsheng.actor", this.#actor)
    if (this.#commands.length > 0) span.attribute("minsheng.command_ids", this.#commands)
    const end = Context.get(this.#observing.measures, Clock.Clock).currentTimeNanosUnsafe()
    span.end(end, status >= FAULTY ? Exit.fail(`status ${status}`) : Exit.void)
  }
}
