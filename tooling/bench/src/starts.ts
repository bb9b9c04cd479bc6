/** How long a start takes, from the command until the server is ready. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { secondsOf } from "./measure.ts"
import { freePort, untilReady } from "./overHttp.ts"
import type { Result } from "./report.ts"
import type { Stage } from "./stage.ts"

const ROOT = fileURLToPath(new URL("../../..", import.meta.url))

const start = async (home: string): Promise<number> => {
  const port = await freePort()
  const server = spawn(process.execPath, ["tooling/bootstrap.mjs", "start"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PORT: String(port), MINSHENG_HOME: home },
    detached: true,
  })
  try {
    return await secondsOf(() => untilReady(server, `http://127.0.0.1:${port}`))
  } finally {
    // The whole group, as an interrupt at a terminal would reach it.
    process.kill(-(server.pid ?? 0), "SIGINT")
    await once(server, "exit")
  }
}

export const starts = async (stage: Stage): Promise<Result> => {
  const home = stage.path("start")
  const first = await start(home)
  const seconds = [first, await start(home), await start(home)]
  return {
    title: "Starting",
    about: `\`npm start\` on an installed checkout: the first start makes the database and the demonstration
(5,000 projects with five months), the next ones find them there. Seconds until \`/readyz\` says yes.`,
    columns: ["start", "seconds"],
    rows: seconds.map((taken, index) => [
      ["first, on an empty data directory", "second", "third"][index] ?? "",
      taken.toFixed(1),
    ]),
  }
}
