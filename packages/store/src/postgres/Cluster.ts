/**
 * The embedded database server: started on a data folder, or adopted where one is running already
 * (a killed parent leaves its server alive; a command line works beside a serving process).
 */
import { type ChildProcess, spawn } from "node:child_process"
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { DatabaseNotStarted } from "@minsheng/core/instance"
import { findBinaries } from "./binaries.ts"
import { initialise, SUPERUSER } from "./initialise.ts"
import { hasEnded, pidFileOf, runningServer } from "./pidFile.ts"
import { reachableBinaries, reachableFolder, type ServerUser, serverUser } from "./serverUser.ts"

export interface ClusterOptions {
  /** The folder for the server's data. Where the server's user cannot reach it, another is taken. */
  readonly folder: string
  readonly password: string
  /** Server settings beyond the defaults; used when this process starts the server. */
  readonly settings?: Readonly<Record<string, string>>
}

const HOST = "127.0.0.1"
const START_TIMEOUT_MILLIS = 60_000
const STOP_TIMEOUT_MILLIS = 20_000

/**
 * What every embedded server runs with: durable, on the loopback alone, without sockets in shared folders.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: HOST,
  unix_socket_directories: "",
  fsync: "on",
  synchronous_commit: "on",
  jit: "off",
  max_connections: "60",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  timezone: "UTC",
  log_timezone: "UTC",
  logging_collector: "off",
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, HOST, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

export class Cluster {
  readonly folder: string
  readonly #options: ClusterOptions
  readonly #user: ServerUser | undefined
  #port = 0
  #pid = 0
  /** True when this process started the server; an adopted one was there before. */
  #started = false

  private constructor(options: ClusterOptions, user: ServerUser | undefined) {
    this.#options = options
    this.#user = user
    this.folder = reachableFolder(options.folder, user)
  }

  /** Starts or adopts the server. Rejects with `DatabaseNotStarted`. */
  static async open(options: ClusterOptions): Promise<Cluster> {
    const cluster = new Cluster(options, serverUser())
    await cluster.ensureRunning()
    return cluster
  }

  get port(): number {
    return this.#port
  }

  get pid(): number {
    return this.#pid
  }

  get startedHere(): boolean {
    return this.#started
  }

  /** The address of a database of this cluster, with the superuser's password. */
  url(database: string): string {
    return `postgres://${SUPERUSER}:${encodeURIComponent(this.#options.password)}@${HOST}:${this.#port}/${database}`
  }

  get isAlive(): boolean {
    return runningServer(this.folder)?.pid === this.#pid
  }

  /** Brings the server up again after it ended, on the same port; does nothing while it runs. */
  async ensureRunning(): Promise<void> {
    const deadline = performance.now() + START_TIMEOUT_MILLIS
    for (;;) {
      const running = runningServer(this.folder)
      if (running === undefined) await this.#start()
      else if (running.port > 0) {
        this.#port = running.port
        this.#pid = running.pid
      }
      if (this.#port > 0 && (await this.#answers(deadline))) return
      if (performance.now() > deadline) throw this.#failure("it did not answer in time")
    }
  }

  async #start(): Promise<void> {
    const binaries = reachableBinaries(findBinaries(), this.#user)
    await initialise(binaries, this.folder, this.#user, this.#options.password)
    // Only a file whose process is gone (or is another program by now) reaches this point.
    rmSync(pidFileOf(this.folder), { force: true })
    const port = this.#port > 0 ? this.#port : await freePort()
    const settings = { ...SETTINGS, ...this.#options.settings, port: String(port) }
    const log = openSync(join(this.folder, "server.log"), "a", 0o600)
    if (this.#user !== undefined) chownSync(join(this.folder, "server.log"), this.#user.uid, this.#user.gid)
    const child = spawn(
      binaries.postgres,
      ["-D", this.folder, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      {
        // Detached: an interrupt at the terminal reaches this program, which then stops the server in order.
        detached: true,
        stdio: ["ignore", log, log],
        cwd: "/",
        env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" },
        ...(this.#user === undefined ? {} : { uid: this.#user.uid, gid: this.#user.gid }),
      },
    )
    closeSync(log)
    child.unref()
    await this.#begun(child)
    this.#started = true
    this.#port = port
    this.#pid = child.pid ?? 0
  }

  /** Waits until the server has taken its folder, or has ended because another server holds it. */
  async #begun(child: ChildProcess): Promise<void> {
    let failure: string | undefined
    child.once("error", (error) => {
      failure = error.message
    })
    child.once("exit", (code) => {
      failure = `the server ended with code ${code}`
    })
    const deadline = performance.now() + START_TIMEOUT_MILLIS
    while (!existsSync(pidFileOf(this.folder)) || runningServer(this.folder)?.pid !== child.pid) {
      await sleep(20)
      if (failure !== undefined || performance.now() > deadline) {
        if (runningServer(this.folder) !== undefined) return
        throw this.#failure(failure ?? "it did not begin in time")
      }
    }
  }

  #client(): pg.Client {
    const client = new pg.Client({ connectionString: this.url("postgres"), connectionTimeoutMillis: 5000 })
    // A connection that breaks fails its query; unheard, its error would end the process as well.
    client.on("error", () => undefined)
    return client
  }

  /** Whether the server accepts connections, now or while it is still recovering before the deadline. */
  async #answers(deadline: number): Promise<boolean> {
    while (performance.now() < deadline) {
      const client = this.#client()
      try {
        await client.connect()
        await client.end()
        return true
      } catch (error) {
        const { code, message } = error as { readonly code?: string; readonly message: string }
        await client.end().catch(() => undefined)
        if (code === "28P01") throw this.#failure(`it does not take our password: ${message}`)
        if (runningServer(this.folder) === undefined) return false
        await sleep(50)
      }
    }
    return false
  }

  #failure(detail: string): DatabaseNotStarted {
    const file = join(this.folder, "server.log")
    const log = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-5).join("\n") : ""
    return new DatabaseNotStarted({ folder: this.folder, detail: `${detail}\n${log}`.trim() })
  }

  /** Whether anybody but this process is connected. */
  async #hasOtherClients(): Promise<boolean> {
    const client = this.#client()
    try {
      await client.connect()
      const { rows } = await client.query<{ others: number }>(
        "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      )
      return (rows[0]?.others ?? 0) > 0
    } catch {
      return false
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  /** Stops the server in order (fast shutdown: open transactions roll back), then at once if need be. */
  async stop(): Promise<void> {
    const running = runningServer(this.folder)
    if (running === undefined) return
    for (const signal of ["SIGINT", "SIGQUIT"] as const) {
      process.kill(running.pid, signal)
      const deadline = performance.now() + STOP_TIMEOUT_MILLIS
      while (performance.now() < deadline) {
        if (hasEnded(running.pid)) return
        await sleep(20)
      }
    }
  }

  /** Stops the server if nobody else is connected; otherwise leaves it to them. */
  async release(): Promise<void> {
    if (!(await this.#hasOtherClients())) await this.stop()
  }
}
