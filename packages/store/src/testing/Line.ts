/** A line to a database that can fall silent: nothing arrives any more, and nobody says so. */
import { once } from "node:events"
import { connect, createServer, type Server, type Socket } from "node:net"
import type { Database } from "../database/Database.ts"

export class Line implements AsyncDisposable {
  readonly database: Database
  readonly #server: Server
  readonly #sockets: Set<Socket>
  isSilent = false

  private constructor(database: Database, server: Server, sockets: Set<Socket>) {
    this.database = database
    this.#server = server
    this.#sockets = sockets
  }

  static async to(database: Database): Promise<Line> {
    const { hostname, port } = new URL(database.url)
    const sockets = new Set<Socket>()
    const state: { line?: Line } = {}
    const server = createServer((near) => {
      const far = connect(Number(port), hostname)
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(from)
        from.on("data", (bytes) => state.line?.isSilent === true || to.write(bytes))
        from.on("error", () => undefined)
        from.on("close", () => {
          sockets.delete(from)
          to.destroy()
        })
      }
    }).listen(0, "127.0.0.1")
    await once(server, "listening")
    const address = server.address()
    const url = new URL(database.url)
    url.port = String(typeof address === "object" && address !== null ? address.port : 0)
    url.hostname = "127.0.0.1"
    state.line = new Line({ url: url.href }, server, sockets)
    return state.line
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, "close")
  }
}
