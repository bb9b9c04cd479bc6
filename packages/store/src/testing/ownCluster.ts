/** A cluster of a test's own, to be stopped and killed at will. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { connectOwner, type Database } from "../database/Database.ts"
import { migrateDatabase } from "../home/openDatabase.ts"
import { Cluster } from "../postgres/Cluster.ts"

interface Process {
  readonly pid: number
  readonly parent: number
  /** Ended, and not yet taken leave of by its parent. */
  readonly ended: boolean
}

const processes = (): ReadonlyArray<Process> =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u))
    .map(([pid, parent, state]) => ({
      pid: Number(pid),
      parent: Number(parent),
      ended: state?.startsWith("Z") ?? false,
    }))

const killed = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL")
  } catch {
    // It was quicker.
  }
}

/** A process and all that it started itself. */
export const processTree = (pid: number): ReadonlyArray<number> => [
  pid,
  ...processes().flatMap((one) => (one.parent === pid && !one.ended ? [one.pid] : [])),
]

/** Kills processes at once, as a power cut would; returns when all are gone. */
export const killTogether = async (
  members: ReadonlyArray<number>,
  late: () => ReadonlyArray<number> = () => [],
): Promise<void> => {
  // Frozen first, so that none of them notices that another is gone.
  for (const pid of members) process.kill(pid, "SIGSTOP")
  const all = new Set([...members, ...late()])
  for (const pid of all) killed(pid)
  while (processes().some(({ pid, ended }) => all.has(pid) && !ended)) await sleep(5)
}

export class OwnCluster implements AsyncDisposable {
  readonly database: Database
  readonly cluster: Cluster
  readonly #folder: string

  private constructor(cluster: Cluster, folder: string) {
    this.cluster = cluster
    this.#folder = folder
    this.database = { url: cluster.url("register") }
  }

  /** Starts a cluster with one migrated database. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<OwnCluster> {
    const folder = mkdtempSync(join(tmpdir(), "minsheng-cluster-"))
    const cluster = await Cluster.open({
      folder: join(folder, "postgres"),
      password: "tests",
      settings: { shared_buffers: "64MB", max_connections: "60", ...settings },
    })
    const own = new OwnCluster(cluster, folder)
    const client = await connectOwner({ url: cluster.url("postgres") })
    await client.query("create database register")
    await migrateDatabase(own.database)
    // Also a server that does not wait for the disk keeps its tables.
    await client.query("checkpoint")
    await client.end()
    return own
  }

  /** Who belongs to the server: itself and all that it started. */
  members(): ReadonlyArray<number> {
    return processTree(this.cluster.pid)
  }

  /** Kills the server and all its children at once, as a power cut would; returns when all are gone. */
  kill(members: ReadonlyArray<number> = this.members()): Promise<void> {
    return killTogether(members, () => this.members())
  }

  /** Stops the server: in order, or at once and without a checkpoint. */
  async stop(how: "fast" | "immediate"): Promise<void> {
    const { pid } = this.cluster
    process.kill(pid, how === "fast" ? "SIGINT" : "SIGQUIT")
    while (processes().some((one) => one.pid === pid && !one.ended)) await sleep(10)
  }

  restart(): Promise<void> {
    return this.cluster.ensureRunning()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cluster.stop()
    rmSync(this.#folder, { recursive: true, force: true })
    // Root's server runs as another user, who may have needed another place for its data.
    rmSync(this.cluster.folder, { recursive: true, force: true })
  }
}
