/** How to reach a database: as its owner (migrations, rebuild, restore) or as the application. */
import { PgClient } from "@effect/sql-pg"
import { Duration, type Layer, Redacted } from "effect"
import pg from "pg"
import { DatabaseUnreachable } from "@minsheng/core/instance"

export interface Database {
  readonly url: string
}

export const APPLICATION_ROLE = "minsheng_app"
const SCHEMA = "minsheng"

/** The address without its password, for messages. */
export const addressOf = (database: Database): string => {
  const url = new URL(database.url)
  return `${url.hostname}:${url.port || "5432"}${url.pathname}`
}

/** Connects as the owner. Rejects with `DatabaseUnreachable`. */
export const connectOwner = async (database: Database, options: pg.ClientConfig = {}): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: database.url,
    connectionTimeoutMillis: 10_000,
    application_name: "minsheng owner",
    options: `-c search_path=${SCHEMA}`,
    ...options,
  })
  // A connection that breaks while idle is noticed by the next query; unheard, it would end the process.
  client.on("error", () => undefined)
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => undefined)
    throw new DatabaseUnreachable({ address: addressOf(database), detail: (error as Error).message })
  }
  return client
}

/** What it sends is planned once: the plans are the same for one row and for many, and planning is dear. */
const PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan"

/** Connects as the application. */
export const connectApplication = (database: Database, options: pg.ClientConfig = {}): Promise<pg.Client> =>
  connectOwner(database, {
    application_name: "minsheng",
    options: `-c role=${APPLICATION_ROLE} -c search_path=${SCHEMA} ${PLANNED_ONCE}`,
    ...options,
  })

/** The pool that queries read with, as the application. */
export const readerLayer = (database: Database, maxConnections: number) =>
  PgClient.layer({
    url: Redacted.make(database.url),
    applicationName: "minsheng reader",
    startupParameters: { role: APPLICATION_ROLE, search_path: SCHEMA },
    maxConnections,
    connectTimeout: Duration.seconds(5),
  })

export type Reader = Layer.Success<ReturnType<typeof readerLayer>>
