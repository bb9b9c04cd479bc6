/** Databases of tests: cloned in an instant from a template that is made once a run. */
import { randomUUID } from "node:crypto"
import { Redacted } from "effect"
import { inject } from "vitest"
import { connectOwner, type Database } from "../database/Database.ts"
import { migrateDatabase } from "../home/openDatabase.ts"

/** What test databases are cloned from: a name, and how the template is filled once a run. */
export interface Template {
  readonly name: string
  readonly fill: (database: Database) => Promise<void>
}

/** Tables and nothing in them. */
export const MIGRATED: Template = { name: "migrated", fill: () => Promise.resolve() }

export const TEST_PASSWORD = Redacted.make("tests-tests-2010")
export const TEST_SECRET = Redacted.make("a secret that is long enough for tests only")

const TEMPLATE_LOCK = 7_310_003

const urlOf = (name: string): string => {
  const url = new URL(inject("clusterUrl"))
  url.pathname = `/${name}`
  return url.href
}

/** Makes the template unless it is there; test files that need it at once wait for the first. */
const ensureTemplate = async (template: Template): Promise<string> => {
  const name = `template_${template.name}`
  const client = await connectOwner({ url: urlOf("postgres") })
  try {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK])
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name])
    if (rowCount === 0) {
      const draft = `${name}_draft`
      await client.query(`drop database if exists ${draft}`)
      await client.query(`create database ${draft}`)
      await migrateDatabase({ url: urlOf(draft) })
      await template.fill({ url: urlOf(draft) })
      await client.query(`alter database ${draft} rename to ${name}`)
    }
  } finally {
    await client.end()
  }
  return name
}

export interface TestDatabase extends Database {
  readonly drop: () => Promise<void>
}

/** Creates a database under a name that nobody else has. */
const createDatabase = async (from: string): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll("-", "")}`
  const client = await connectOwner({ url: urlOf("postgres") })
  try {
    await client.query(`create database ${name} ${from}`)
  } finally {
    await client.end()
  }
  return {
    url: urlOf(name),
    drop: async () => {
      const admin = await connectOwner({ url: urlOf("postgres") })
      try {
        await admin.query(`drop database if exists ${name} with (force)`)
      } finally {
        await admin.end()
      }
    },
  }
}

/** A database of one's own, filled as the template is. */
export const testDatabase = async (template: Template): Promise<TestDatabase> =>
  createDatabase(`template ${await ensureTemplate(template)} strategy file_copy`)

/** The same, gone with the block that it was made for. */
export const disposableDatabase = async (template: Template): Promise<TestDatabase & AsyncDisposable> => {
  const database = await testDatabase(template)
  return { ...database, [Symbol.asyncDispose]: database.drop }
}

/** A database without a table, gone with the block that it was made for. */
export const bareDatabase = async (): Promise<TestDatabase & AsyncDisposable> => {
  const database = await createDatabase("template template0")
  return { ...database, [Symbol.asyncDispose]: database.drop }
}
