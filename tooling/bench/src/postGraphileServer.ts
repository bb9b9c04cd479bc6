/** PostGraphile as its own documents set it up, on the tables made for it: what ours is measured beside. */
import { createServer } from "node:http"
import { postgraphile } from "postgraphile"
import { makePgService } from "postgraphile/adaptors/pg"
import { grafserv } from "postgraphile/grafserv/node"
import { PostGraphileAmberPreset } from "postgraphile/presets/amber"

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env["DATABASE_URL"] ?? "", schemas: ["peer"] })],
  grafserv: { graphiql: false, websockets: false },
})
const server = createServer()
await instance.createServ(grafserv).addTo(server)
server.listen(Number(process.env["PORT"]), "127.0.0.1")
