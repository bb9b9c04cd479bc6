/**
 * A caller over a connection of its own, as cheap as a caller can be: what measures must not be what is
 * measured. It sends one request at a time and reads answers that say how long they are.
 */
import { connect, type Socket } from "node:net"
import { once } from "node:events"

const END_OF_HEAD = Buffer.from("\r\n\r\n")
const LENGTH = /content-length: (\d+)/iu

export interface WireAnswer {
  readonly status: number
  readonly body: string
}

export class WireCaller {
  readonly #socket: Socket
  readonly #head: string
  #received: Buffer = Buffer.alloc(0)
  #resolve: ((answer: WireAnswer) => void) | undefined
  #reject: ((error: Error) => void) | undefined

  private constructor(socket: Socket, head: string) {
    this.#socket = socket
    this.#head = head
    socket.setNoDelay(true)
    socket.on("data", (chunk: Buffer) => this.#take(chunk))
    socket.on("close", () => this.#reject?.(new Error("the connection was closed")))
    socket.on("error", (error) => this.#reject?.(error))
  }

  /** Connects to the server of an origin; every request is a POST of JSON to one path. */
  static async open(
    origin: string,
    path: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<WireCaller> {
    const { hostname, port, host } = new URL(origin)
    const socket = connect(Number(port), hostname)
    await once(socket, "connect")
    const all = Object.entries({ host, "content-type": "application/json", ...headers })
    const lines = all.map(([name, value]) => `${name}: ${value}\r\n`).join("")
    return new WireCaller(socket, `POST ${path} HTTP/1.1\r\n${lines}`)
  }

  post(body: string): Promise<WireAnswer> {
    this.#socket.write(`${this.#head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    return new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const end = this.#received.indexOf(END_OF_HEAD)
    if (end === -1) return
    const head = this.#received.toString("latin1", 0, end)
    const length = Number(LENGTH.exec(head)?.[1] ?? 0)
    const from = end + END_OF_HEAD.length
    if (this.#received.length < from + length) return
    const body = this.#received.toString("utf8", from, from + length)
    this.#received = this.#received.subarray(from + length)
    this.#resolve?.({ status: Number(head.slice(9, 12)), body })
  }

  close(): void {
    this.#reject = undefined
    this.#socket.destroy()
  }
}
