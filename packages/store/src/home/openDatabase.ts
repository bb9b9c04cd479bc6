/** The database of an instance: the one that `DATABASE_URL` names, or the embedded one in its home. */
import { Redacted } from "effect"
import pg from "pg"
import { connectOwner, type Database } from "../database/Database.ts"
import { migrate } from "../migrations/migrate.ts"
import { Cluster } from "../postgres/Cluster.ts"
import type { Home } from "./Home.ts"

const DATABASE_NAME = "minsheng"

export interface OpenedDatabase {
  readonly database: Database
  /** Migrations that were applied just now. */
  readonly applied: ReadonlyArray<string>
  /** The embedded server; `undefined` for a database elsewhere. */
  readonly cluster: Cluster | undefined
}

export interface DatabaseOptions {
  readonly home: Home
  readonly databaseUrl: Redacted.Redacted | undefined
}

const createDatabase = async (cluster: Cluster): Promise<void> => {
  const client = await connectOwner({ url: cluster.url("postgres") })
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE_NAME])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(DATABASE_NAME)}`)
  } catch (error) {
    // Another process of ours was quicker.
    if ((error as { readonly code?: string }).code !== "42P04") throw error
  } finally {
    await client.end()
  }
}

const openCluster = async (home: Home): Promise<Cluster> => {
  const password = Redacted.value(home.secret("database"))
  const cluster = await Cluster.open({ folder: home.path("postgres"), password })
  await createDatabase(cluster)
  return cluster
}

/** Opens and migrates. Rejects with a `StartRefusal`. */
export const openDatabase = async ({ home, databaseUrl }: DatabaseOptions): Promise<OpenedDatabase> => {
  const cluster = databaseUrl === undefined ? await openCluster(home) : undefined
  const database = {
    url: databaseUrl === undefined ? (cluster as Cluster).url(DATABASE_NAME) : Redacted.value(databaseUrl),
  }
  return { database, cluster, applied: await migrateDatabase(database) }
}

/** Lets go of a database: a server that was started for it is stopped, one that was running goes on. */
export const closeDatabase = async ({ cluster }: OpenedDatabase): Promise<void> => {
  if (cluster?.startedHere === true) await cluster.release()
}

/** Brings a database up to date; answers the migrations that were applied. Rejects with a `StartRefusal`. */
export const migrateDatabase = async (database: Database): Promise<ReadonlyArray<string>> => {
  const owner = await connectOwner(database)
  try {
    return await migrate(owner)
  } finally {
    await owner.end()
  }
}
