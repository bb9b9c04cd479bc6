/** Appending over tRPC: a server in a process of its own, callers in this one. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { connectOwner, type Database } from "@minsheng/store"
import { median, percentile, secondsOf, withCallers } from "./measure.ts"
import { millis, type Result, whole } from "./report.ts"
import { PASSWORD, type Stage } from "./stage.ts"

const CALLERS = [1, 32, 256] as const
const COMMANDS: Readonly<Record<(typeof CALLERS)[number], number>> = { 1: 1000, 32: 8000, 256: 12_000 }
const WARM_UP = 1000
const ROOT = fileURLToPath(new URL("../../..", import.meta.url))

/** A port that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  await once(probe, "close")
  return typeof address === "object" && address !== null ? address.port : 0
}

export const isReady = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/readyz`)).ok
  } catch {
    return false
  }
}

/** Waits for a server; throws when its process ends before. */
export const untilReady = async (server: ChildProcess, address: string): Promise<void> => {
  while (!(await isReady(address))) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    await sleep(20)
  }
}

/** The cookie of somebody who has signed in. */
export const signedIn = async (address: string, username = "province.msb"): Promise<string> => {
  const response = await fetch(`${address}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password: PASSWORD }),
  })
  if (!response.ok) throw new Error(`signing in: ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ")
}

/** One correction a request, each of another report: a demonstration's months are all reported. */
export const correctionsOf = async (database: Database, count: number): Promise<ReadonlyArray<string>> => {
  const client = await connectOwner(database)
  try {
    const { rows } = await client.query<{ code: string; position: string }>(
      `select p.code, j.position from minsheng.journal as j
        join minsheng.project as p on j.stream = 'project/' || p.id
        where j.type = 'MonthReported' and not j.annuls and not exists (
          select from minsheng.journal as later where later.supersedes = j.position)
        order by md5(j.position::text) limit $1`,
      [count],
    )
    return rows.map(({ code, position }, index) =>
      JSON.stringify({
        commandId: `bench ${index}`,
        code,
        position: Number(position),
        reason: "测量",
        figures: {
          investedFen: String(1_000_000 + index),
          disbursedFen: String(900_000 + index),
          spentFen: String(800_000 + index),
          physicalProgress: 6000,
          remark: null,
        },
      }),
    )
  } finally {
    await client.end()
  }
}

export interface Served {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** A server in a process of its own on a database, ready. */
export const serve = async (stage: Stage, database: Database): Promise<Served> => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ["apps/server/src/main.ts"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database.url,
      MINSHENG_DEMO_PASSWORD: PASSWORD,
      MINSHENG_HOME: stage.path(`home-${port}`),
      MINSHENG_LOG_LEVEL: "warn",
    },
  })
  await untilReady(server, address)
  return {
    address,
    stop: async () => {
      server.kill("SIGTERM")
      await once(server, "exit")
    },
  }
}

export const overHttp = async (stage: Stage, demonstration: Database): Promise<Result> => {
  const rows: Array<ReadonlyArray<string>> = []
  for (const callers of CALLERS) {
    const database = await stage.clone(demonstration)
    const { address, stop } = await serve(stage, database)
    const cookie = await signedIn(address)
    const commands = await correctionsOf(database, WARM_UP + COMMANDS[callers])
    const latencies: Array<number> = []
    const call = async (body: string): Promise<void> => {
      const start = performance.now()
      const response = await fetch(`${address}/trpc/project.correctReport`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body,
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${response.status}: ${text}`)
      latencies.push(performance.now() - start)
    }
    await withCallers(callers, commands.slice(0, WARM_UP), call)
    latencies.length = 0
    const seconds = await secondsOf(() => withCallers(callers, commands.slice(WARM_UP), call))
    await stop()
    await stage.drop(database)
    rows.push([
      String(callers),
      whole((commands.length - WARM_UP) / seconds),
      `${millis(median(latencies))} / ${millis(percentile(latencies, 0.99))}`,
    ])
  }
  return {
    title: "Appending over tRPC",
    about: `Corrections of reports through a server in a process of its own: signed in, one request each, sent
with Node's fetch. Callers, server and database share one machine.`,
    columns: ["callers", "entries/s", "latency, median / 99th, ms"],
    rows,
  }
}
