/** Counts the statements that a program sends to its database: it stands on the wire between the two. */
import { once } from "node:events"
import { connect, createServer, type Server, type Socket } from "node:net"
import type { Database } from "../database/Database.ts"

const HEADER_BYTES = 5
/** What the protocol calls an execution of a prepared statement, and a plain one. */
const EXECUTES = new Set(["E".charCodeAt(0), "Q".charCodeAt(0)])

/** Follows the messages of one connection; the first has no type. */
class Messages {
  #rest = Buffer.alloc(0)
  #isBegun = false
  readonly #onExecute: () => void

  constructor(onExecute: () => void) {
    this.#onExecute = onExecute
  }

  read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk])
    for (;;) {
      const typed = this.#isBegun ? 1 : 0
      if (this.#rest.length < HEADER_BYTES) return
      const length = typed + this.#rest.readUInt32BE(typed)
      if (this.#rest.length < length) return
      if (this.#isBegun && EXECUTES.has(this.#rest[0] ?? 0)) this.#onExecute()
      this.#isBegun = true
      this.#rest = this.#rest.subarray(length)
    }
  }
}

export class StatementCounter implements AsyncDisposable {
  readonly database: Database
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #count = 0

  private constructor(server: Server, behind: URL) {
    this.#server = server
    const address = server.address()
    const url = new URL(behind)
    url.hostname = "127.0.0.1"
    url.port = String(typeof address === "object" && address !== null ? address.port : 0)
    this.database = { url: url.href }
    server.on("connection", (socket) => this.#join(socket, behind))
  }

  /** Before a database. */
  static async before(database: Database): Promise<StatementCounter> {
    const server = createServer().listen(0, "127.0.0.1")
    await once(server, "listening")
    return new StatementCounter(server, new URL(database.url))
  }

  #join(socket: Socket, { hostname, port }: URL): void {
    const onward = connect({ host: hostname, port: Number(port || "5432") })
    const messages = new Messages(() => {
      this.#count += 1
    })
    for (const end of [socket, onward]) {
      this.#sockets.add(end)
      end.on("error", () => undefined)
      end.on("close", () => {
        socket.destroy()
        onward.destroy()
      })
    }
    socket.on("data", (chunk: Buffer) => messages.read(chunk))
    socket.pipe(onward)
    onward.pipe(socket)
  }

  /** How many statements some work takes. */
  async during(work: () => Promise<unknown>): Promise<number> {
    const before = this.#count
    await work()
    return this.#count - before
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, "close")
  }
}
