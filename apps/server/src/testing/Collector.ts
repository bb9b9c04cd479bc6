/** A collector of OpenTelemetry's protocol: it takes whatever is exported and keeps it for the test. */
import { once } from "node:events"
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http"
import { text } from "node:stream/consumers"
import { setTimeout as sleep } from "node:timers/promises"

export interface Exported {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface ExportedSpan {
  readonly name: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly traceId: string
  readonly attributes: ReadonlyMap<string, unknown>
}

interface Attribute {
  readonly key: string
  readonly value: Readonly<Record<string, unknown>>
}

interface TraceBody {
  readonly resourceSpans: ReadonlyArray<{
    readonly scopeSpans: ReadonlyArray<{
      readonly spans: ReadonlyArray<
        Omit<ExportedSpan, "attributes"> & { readonly attributes: Array<Attribute> }
      >
    }>
  }>
}

const valueOf = ({ value }: Attribute): unknown => Object.values(value)[0]

export class Collector implements AsyncDisposable {
  readonly received: Array<Exported> = []
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  static async open(): Promise<Collector> {
    const server = createServer()
    const collector = new Collector(server)
    server.on("request", (request, response) => void collector.#take(request, response))
    await once(server.listen(0, "127.0.0.1"), "listening")
    return collector
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    this.received.push({ path: request.url ?? "", headers: request.headers, body })
    response.writeHead(200, { "content-type": "application/json" }).end("{}")
  }

  get address(): string {
    const address = this.#server.address()
    return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`
  }

  bodiesAt(path: string): ReadonlyArray<string> {
    return this.received.filter((one) => one.path === path).map((one) => one.body)
  }

  get spans(): ReadonlyArray<ExportedSpan> {
    return this.bodiesAt("/v1/traces").flatMap((body) =>
      (JSON.parse(body) as TraceBody).resourceSpans.flatMap(({ scopeSpans }) =>
        scopeSpans.flatMap(({ spans }) =>
          spans.map((span) => ({
            ...span,
            attributes: new Map(span.attributes.map((one) => [one.key, valueOf(one)])),
          })),
        ),
      ),
    )
  }

  async untilSpan(isWanted: (span: ExportedSpan) => boolean): Promise<ExportedSpan> {
    for (;;) {
      const found = this.spans.find(isWanted)
      if (found !== undefined) return found
      await sleep(20)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await once(this.#server.close(), "close")
  }
}
