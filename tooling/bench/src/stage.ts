/** Where benchmarks run: an embedded cluster of their own, databases cloned from a filled one. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect, ManagedRuntime, Redacted } from "effect"
import { CurrentActor, operator } from "@minsheng/core/access"
import { rowFileReaderLayer } from "@minsheng/exchange"
import {
  Cluster,
  connectOwner,
  type Database,
  migrateDatabase,
  type Platform,
  platformLayer,
  type PlatformOptions,
} from "@minsheng/store"

export const SECRET = Redacted.make("a secret that is long enough for benchmarks")

/** The password of the accounts in the database that benchmarks are run on. */
export const PASSWORD = "bench-bench-2010"

/** Durable, and with room enough that the disk's checkpoints do not fall into a run. */
const SETTINGS = { shared_buffers: "1GB", max_wal_size: "8GB", max_connections: "100" }

export interface BenchPlatform extends AsyncDisposable {
  readonly run: <A, E, R extends Platform>(useCases: Effect.Effect<A, E, R | CurrentActor>) => Promise<A>
}

/** The use cases on a database, as the operator. */
export const openPlatform = (database: Database, options: Partial<PlatformOptions> = {}): BenchPlatform => {
  const runtime = ManagedRuntime.make(
    platformLayer({ database, sessionSecret: SECRET, files: rowFileReaderLayer, ...options }),
  )
  return {
    run: <A, E, R extends Platform>(useCases: Effect.Effect<A, E, R | CurrentActor>) =>
      runtime.runPromise(
        Effect.provideService(useCases, CurrentActor, operator) as Effect.Effect<A, E, Platform>,
      ),
    [Symbol.asyncDispose]: () => runtime.dispose(),
  }
}

export class Stage implements AsyncDisposable {
  readonly #cluster: Cluster
  readonly #folder: string
  #count = 0

  private constructor(cluster: Cluster, folder: string) {
    this.#cluster = cluster
    this.#folder = folder
  }

  static async open(): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), "minsheng-bench-"))
    const cluster = await Cluster.open({
      folder: join(folder, "postgres"),
      password: "bench",
      settings: SETTINGS,
    })
    return new Stage(cluster, folder)
  }

  /** A place for a file, gone with the stage. */
  path(name: string): string {
    return join(this.#folder, name)
  }

  /** An empty migrated database. */
  async database(): Promise<Database> {
    const database = await this.#create("")
    await migrateDatabase(database)
    return database
  }

  /** A copy of a database that nobody is connected to, its statistics included. */
  clone(of: Database): Promise<Database> {
    return this.#create(`template ${new URL(of.url).pathname.slice(1)} strategy file_copy`)
  }

  async drop(database: Database): Promise<void> {
    await this.#asOwner(`drop database ${new URL(database.url).pathname.slice(1)} with (force)`)
  }

  async #create(clause: string): Promise<Database> {
    this.#count += 1
    const name = `bench_${this.#count}`
    await this.#asOwner(`create database ${name} ${clause}`)
    return { url: this.#cluster.url(name) }
  }

  async #asOwner(statement: string): Promise<void> {
    const client = await connectOwner({ url: this.#cluster.url("postgres") })
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#cluster.stop()
    rmSync(this.#folder, { recursive: true, force: true })
    // Root's server runs as another user, who may have needed another place for its data.
    rmSync(this.#cluster.folder, { recursive: true, force: true })
  }
}

/** Tells the planner what stands in the tables. */
export const analyze = async (database: Database): Promise<void> => {
  const client = await connectOwner(database)
  try {
    await client.query("vacuum analyze")
  } finally {
    await client.end()
  }
}
