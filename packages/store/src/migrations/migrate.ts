/** Bringing a database up to date: numbered files, forward only, each in a transaction of its own. */
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import type pg from "pg"
import { DatabaseNotOurs } from "@minsheng/core/instance"

export interface Migration {
  /** File name without its ending: `0001_roles_and_journal`. */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const FOLDER = new URL(".", import.meta.url)
/** Any constant will do: whoever migrates waits for whoever is migrating. */
const MIGRATION_LOCK = 7_310_001

export const migrations: ReadonlyArray<Migration> = readdirSync(FOLDER)
  .filter((file) => /^\d{4}_[a-z_]+\.sql$/u.test(file))
  .toSorted()
  .map((file) => {
    const sql = readFileSync(new URL(file, FOLDER), "utf8")
    return { name: file.slice(0, -4), sql, sha256: createHash("sha256").update(sql).digest("hex") }
  })

const TABLE = `create table if not exists public.minsheng_migration (
  name text primary key, sha256 text not null, applied_at timestamptz not null default now())`

const applied = async (client: pg.ClientBase): Promise<ReadonlyMap<string, string>> => {
  await client.query(TABLE)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    "select name, sha256 from public.minsheng_migration order by name",
  )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

const refuseForeign = (done: ReadonlyMap<string, string>): void => {
  for (const [name, sha256] of done) {
    const known = migrations.find((migration) => migration.name === name)
    if (known === undefined) {
      throw new DatabaseNotOurs({ migration: name, detail: "applied by a newer version of the software" })
    }
    if (known.sha256 !== sha256) {
      throw new DatabaseNotOurs({
        migration: name,
        detail: "applied with another text than this version has",
      })
    }
  }
}

const apply = async (client: pg.ClientBase, migration: Migration): Promise<void> => {
  await client.query("begin")
  try {
    await client.query(migration.sql)
    await client.query("insert into public.minsheng_migration (name, sha256) values ($1, $2)", [
      migration.name,
      migration.sha256,
    ])
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}

/**
 * Applies what is missing, as the database's owner. Answers the names of the migrations that were applied.
 * Throws `DatabaseNotOurs` where the database holds migrations that this version does not know as they are.
 */
export const migrate = async (client: pg.ClientBase): Promise<ReadonlyArray<string>> => {
  await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK])
  try {
    const done = await applied(client)
    refuseForeign(done)
    const missing = migrations.filter((migration) => !done.has(migration.name))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK])
  }
}
