/** Migrations: applied once, never changed, and nobody else's. */
import { readFileSync } from "node:fs"
import { getMigrations } from "better-auth/db/migration"
import pg from "pg"
import { assert, describe, it } from "vitest"
import { authOptions } from "../access/library.ts"
import { DatabaseNotOurs } from "@minsheng/core/instance"
import { migrateDatabase } from "../home/openDatabase.ts"
import { bareDatabase, TEST_SECRET, testPlatform } from "../testing/index.ts"
import { ownerOf, rowsOf } from "../testing/writers.ts"
import { type Migration, migrations } from "./migrate.ts"

type Digests = Readonly<Record<string, string>>

/** What was released: a migration may have been applied anywhere, so it stays as it is and where it is. */
const released = JSON.parse(readFileSync(new URL("digests.json", import.meta.url), "utf8")) as Digests

/** How a list of migrations is not the released one; a new one goes to the end of both. */
const faultsIn = (list: ReadonlyArray<Pick<Migration, "name" | "sha256">>): ReadonlyArray<string> => {
  const names = Object.keys(released)
  return [
    ...list.flatMap(({ name, sha256 }, index) => {
      if (!name.startsWith(String(index + 1).padStart(4, "0"))) return [`${name} has not the next number`]
      if (names[index] !== name) return [`${name} is not the released ${names[index] ?? "end"}`]
      return released[name] === sha256 ? [] : [`${name} was changed`]
    }),
    ...names.slice(list.length).map((name) => `${name} is missing`),
  ]
}

describe("the migrations", () => {
  it("are those of digests.json, in order and unchanged", () => {
    assert.isAbove(migrations.length, 4)
    assert.deepStrictEqual(faultsIn(migrations), [])
  })

  const first = migrations[0] as Migration
  const second = migrations[1] as Migration
  it.each<[string, ReadonlyArray<Pick<Migration, "name" | "sha256">>, RegExp]>([
    ["a changed one", [{ ...first, sha256: "0" }, ...migrations.slice(1)], /^0001_\w+ was changed$/u],
    ["two that changed places", [second, first, ...migrations.slice(2)], /has not the next number/u],
    ["one that is gone", migrations.slice(0, -1), /is missing/u],
    [
      "one put in between",
      [first, { name: "0002_a", sha256: "" }, ...migrations.slice(1)],
      /0002_a is not the released/u,
    ],
    [
      "one that is not written down",
      [...migrations, { name: `${String(migrations.length + 1).padStart(4, "0")}_new`, sha256: "" }],
      /is not the released end/u,
    ],
  ])("planted: %s is found", (_, list, expected) => {
    assert.match(faultsIn(list)[0] ?? "", expected)
  })
})

describe("migrating", () => {
  it("is done once, however many begin at the same time", async () => {
    await using database = await bareDatabase()
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(database)))
    const names = migrations.map(({ name }) => name)
    assert.deepStrictEqual(applied.flat(), names)
    assert.deepStrictEqual(await migrateDatabase(database), [])
  })

  it("that fails leaves the earlier ones, nothing of its own, and goes on later", async () => {
    await using database = await bareDatabase()
    await using owner = await ownerOf(database)
    await owner.query("create schema auth; create table auth.verification (x integer)")
    const failure = await migrateDatabase(database).catch((error: unknown) => error)
    assert.strictEqual((failure as { readonly code?: string }).code, "42P06")
    const applied = await rowsOf<{ name: string }>(
      database,
      "select name from public.minsheng_migration order by name",
    )
    assert.deepStrictEqual(
      applied.map(({ name }) => name),
      migrations.slice(0, 3).map(({ name }) => name),
    )
    await owner.query("drop schema auth cascade")
    assert.deepStrictEqual(
      await migrateDatabase(database),
      migrations.slice(3).map(({ name }) => name),
    )
  })

  it.each([
    [
      "a changed text",
      "update public.minsheng_migration set sha256 = 'other' where name like '0002%'",
      /^0002_/u,
    ],
    [
      "a migration of a later version",
      "insert into public.minsheng_migration values ('0999_later', 'x')",
      /^0999_/u,
    ],
  ])("refuses a database with %s, and touches nothing", async (_, change, migration) => {
    await using platform = await testPlatform()
    await using owner = await ownerOf(platform.database)
    await owner.query(change)
    await owner.query("delete from public.minsheng_migration where name like '0005%'")
    const refusal = await migrateDatabase(platform.database).catch((error: unknown) => error)
    assert.instanceOf(refusal, DatabaseNotOurs)
    assert.match((refusal as DatabaseNotOurs).migration, migration)
    const { rowCount } = await owner.query("select from public.minsheng_migration where name like '0005%'")
    assert.strictEqual(rowCount, 0)
  })

  it("refuses an address at which no database answers, and does not tell its password", async () => {
    const refusal = await migrateDatabase({ url: "postgres://someone:secret@127.0.0.1:1/nowhere" }).catch(
      (error: unknown) => error,
    )
    assert.include(refusal as object, { _tag: "DatabaseUnreachable", address: "127.0.0.1:1/nowhere" })
    assert.notInclude(JSON.stringify(refusal), "secret")
  })
})

describe("the tables of the accounts library", () => {
  const pendingAfter = async (change?: string) => {
    await using platform = await testPlatform()
    if (change !== undefined) {
      await using owner = await ownerOf(platform.database)
      await owner.query(change)
    }
    const pool = new pg.Pool({
      connectionString: platform.database.url,
      options: "-c search_path=auth",
      max: 1,
    })
    try {
      const options = await authOptions(pool, { secret: TEST_SECRET, origin: undefined })
      const plan = await getMigrations(options, { throwOnUnsafe: false })
      return {
        tables: plan.toBeCreated.map(({ table }) => table),
        columns: plan.toBeAdded.flatMap(({ table, fields }) =>
          Object.keys(fields).map((field) => `${table}.${field}`),
        ),
        indexes: plan.toBeAddedIndexes.map(({ name }) => name),
        problems: plan.schemaProblems,
      }
    } finally {
      await pool.end()
    }
  }

  const NOTHING = { tables: [], columns: [], indexes: [], problems: [] }

  it("are as it wants them: its own migrator finds nothing to do", async () => {
    assert.deepStrictEqual(await pendingAfter(), NOTHING)
  })

  it.each([
    ["a table", "drop table auth.verification", { tables: ["verification"] }],
    [
      "a column",
      'alter table auth."user" drop column "displayUsername"',
      { columns: ["user.displayUsername"] },
    ],
  ])("planted: it finds that %s is missing", async (_, change, expected) => {
    assert.deepInclude(await pendingAfter(change), expected)
  })
})
