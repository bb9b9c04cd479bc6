/** Backups: everything, out of one moment, checked when it comes back; a damaged one brings nothing back. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Bookmarks, Keys } from "@minsheng/core/access"
import { Audit } from "@minsheng/core/audit"
import { Journal } from "@minsheng/core/journal"
import { ProjectImports } from "@minsheng/core/imports"
import { ProjectCode } from "@minsheng/core/project"
import { pdfOf } from "@minsheng/core/testing"
import type { Database } from "../database/Database.ts"
import { FOUNDED } from "../testing/fixture.ts"
import { writeActs } from "../testing/acts.ts"
import { writeStatements } from "../testing/statements.ts"
import { writePlan, writeTransfers } from "../testing/transfers.ts"
import { writeHistory } from "../testing/history.ts"
import {
  attachFile,
  disposableDatabase,
  MIGRATED,
  openPlatform,
  type TestPlatform,
  testPlatform,
} from "../testing/index.ts"
import { noteUnit } from "../testing/notes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, rowsOf, valueOf } from "../testing/writers.ts"
import { backup, type Manifest, restore } from "./backup.ts"
import { rebuild } from "./rebuild.ts"

/** What a backup leaves out, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'auth."session"': "whoever was signed in signs in again",
  'auth."verification"': "nothing is verified by post: the table stays empty",
  "auth.code_used": "codes that were given within the last minutes",
  "auth.sign_in_failure": "counts of wrong passwords, for half an hour",
}

const saved = async (database: Database, folder: string): Promise<Manifest> => {
  await using owner = await ownerOf(database)
  return await backup(owner, folder)
}

const restored = async (database: Database, folder: string): Promise<Manifest> => {
  await using owner = await ownerOf(database)
  return await restore(owner, folder)
}

const refusalOf = (attempt: Promise<unknown>): Promise<{ readonly _tag?: string }> =>
  attempt.then(
    () => ({ _tag: "none" }),
    (error: unknown) => error as { readonly _tag?: string },
  )

/** How many rows there are of anything that a backup holds. */
const rowsIn = async (database: Database, manifest: Manifest): Promise<number> => {
  const counts = manifest.tables.map(({ table }) => `(select count(*)::int from ${table})`)
  return valueOf(database, `select ${counts.join(" + ")}`)
}

/** Each file is damaged, and each attempt migrates a database of its own. */
const PATIENT = { timeout: 120_000 }

let folder: string
let platform: TestPlatform
let manifest: Manifest
let staged: string

const HEADINGS = "year,county_code,item_key,name,implementing_unit,annual_plan_yuan,approved_on"
const rows = Array.from({ length: 20 }, (_, index) => `2010,341522,19,导入${index},某站,1,2010-01-18`)

const KEY = {
  agency: null,
  regionCodes: null,
  itemKeys: null,
  fieldGroups: ["figures"],
  mayIntrospect: false,
} as const

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "minsheng-backup-"))
  const clock = new SettableClock("2010-01-20")
  platform = await testPlatform(FOUNDED, { clock: clock.service })
  await writeHistory(platform, clock, { seed: 12, groups: 40 })
  const bytes = Stream.succeed(
    new TextEncoder().encode([HEADINGS, ...rows, "2010,1,1,坏行,某站,1,x"].join("\n")),
  )
  const preview = await platform.run(
    ProjectImports.use((imports) => imports.preview({ name: "导入.csv", bytes })),
  )
  staged = preview.importId
  const code = await valueOf<string>(platform.database, "select code from project order by code limit 1")
  await platform.run(
    Bookmarks.use((bookmarks) => bookmarks.keep({ page: "/projects", name: "落后项目", query: "behind=8" })),
  )
  await platform.run(Keys.use((keys) => keys.issue({ name: "某机关", ...KEY, expires: null })))
  await platform.run(attachFile({ kind: "project", code }, "凭证.pdf", pdfOf("凭证")))
  await writePlan(
    platform,
    ProjectCode.make(await valueOf(platform.database, "select min(code) from project")),
  )
  await writeTransfers(platform)
  await writeStatements(platform)
  await writeActs(platform, ProjectCode.make(code))
  await platform.run(
    Audit.use((audit) => Effect.flatMap(audit.exported, ({ entries }) => Stream.runDrain(entries))),
  )
  await rowsOf(
    platform.database,
    `insert into auth."twoFactor" (id, secret, "backupCodes", "userId") select id, '', '', id from auth."user"`,
  )
  manifest = await saved(platform.database, join(folder, "whole"))
})

afterAll(async () => {
  await platform[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

describe("a backup", () => {
  it("holds every table, or there is a reason why not", async () => {
    const tables = await rowsOf<{ name: string }>(
      platform.database,
      `select n.nspname || '.' || case when n.nspname = 'auth' and c.relname !~ '_'
          then '"' || c.relname || '"' else c.relname end as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('minsheng', 'auth') and c.relkind = 'r'`,
    )
    const expected = tables.map(({ name }) => name).filter((name) => LEFT_OUT[name] === undefined)
    assert.deepStrictEqual(manifest.tables.map(({ table }) => table).toSorted(), expected.toSorted())
    assert.isAbove(expected.length, 10)
  })

  it("says where the journal stood, and holds rows of everything", () => {
    assert.isAbove(manifest.position, 50)
    assert.match(manifest.hash, /^[0-9a-f]{64}$/u)
    assert.isTrue(
      manifest.tables.every(({ rowCount }) => rowCount > 0),
      JSON.stringify(manifest.tables),
    )
  })

  it("does not go into a folder that holds something", async () => {
    const refusal = await refusalOf(saved(platform.database, join(folder, "whole")))
    assert.strictEqual(refusal._tag, "FolderNotEmpty")
  })

  it("is of one moment, also while others write", async () => {
    await using own = await testPlatform()
    let writing = true
    const writer = (async () => {
      for (let name = 0; writing; name += 1) {
        const stream = `note/${name % 50}`
        await own.run(Journal.use((journal) => journal.append(noteUnit({ commandId: `${name}`, stream }))))
      }
    })()
    while ((await valueOf<number>(own.database, "select count(*)::int from journal")) < 50)
      await Promise.resolve()
    const made = await saved(own.database, join(folder, "while writing"))
    writing = false
    await writer
    const lines = Object.fromEntries(made.tables.map(({ table, rowCount }) => [table, rowCount]))
    assert.strictEqual(lines["minsheng.journal"], made.position)
    await using other = await disposableDatabase(MIGRATED)
    await restored(other, join(folder, "while writing"))
    await using opened = openPlatform(other)
    assert.include(await opened.run(Audit.use((audit) => audit.verify([]))), {
      _tag: "Sound",
      position: made.position,
    })
  })
})

describe("a restore", () => {
  it("brings everything back: equal digests, a sound chain, views made of the journal alone", async () => {
    await using database = await disposableDatabase(MIGRATED)
    assert.deepStrictEqual(await restored(database, join(folder, "whole")), manifest)
    assert.deepStrictEqual(await saved(database, join(folder, "again")), manifest)
    await using opened = openPlatform(database)
    const verdict = await opened.run(
      Audit.use((audit) => audit.verify([{ position: manifest.position, hash: manifest.hash }])),
    )
    assert.include(verdict, { _tag: "Sound", position: manifest.position })
    const { damaged, byteCount } = await opened.run(Audit.use((audit) => audit.documents))
    assert.deepStrictEqual(damaged, [])
    assert.strictEqual(byteCount, pdfOf("凭证").length)
    await using owner = await ownerOf(database)
    const { views } = await rebuild(owner)
    assert.deepStrictEqual(
      views.filter(({ before, after }) => before !== after),
      [],
    )
  })

  it("goes on where the register stood: writing, and imports that were begun", async () => {
    await using database = await disposableDatabase(MIGRATED)
    {
      await using owner = await ownerOf(platform.database)
      await owner.query("update import_job set state = 'committing' where id = $1", [staged])
      await backup(owner, join(folder, "within an import"))
      await owner.query("update import_job set state = 'staged' where id = $1", [staged])
    }
    await restored(database, join(folder, "within an import"))
    await using opened = openPlatform(database, { clock: new SettableClock("2011-06-01").service })
    const results = await opened.run(ProjectImports.use((imports) => imports.resume))
    assert.deepStrictEqual(
      results.map(({ registeredCount }) => registeredCount),
      [20],
    )
    assert.strictEqual(
      await valueOf(database, "select count(*)::int from project where name like '导入%'"),
      20,
    )
    assert.include(await opened.run(Audit.use((audit) => audit.verify([]))), { _tag: "Sound" })
  })

  it("does not go into a database that holds entries", async () => {
    const refusal = await refusalOf(restored(platform.database, join(folder, "whole")))
    assert.strictEqual(refusal._tag, "DatabaseNotEmpty")
  })

  it.each([
    ["a folder that is not there", () => join(folder, "nowhere")],
    ["a folder without a manifest", () => folder],
  ])("does not begin with %s", async (_, of) => {
    await using database = await disposableDatabase(MIGRATED)
    assert.strictEqual((await refusalOf(restored(database, of())))._tag, "BackupNotFound")
  })
})

describe("a damaged backup", () => {
  /** A copy of the backup, with something done to it. */
  const damaged = (name: string, damage: (path: (file: string) => string) => void): string => {
    const copy = join(folder, `damaged ${name}`)
    cpSync(join(folder, "whole"), copy, { recursive: true })
    damage((file) => join(copy, file))
    return copy
  }

  const flipped = (file: string, share: number): void => {
    const bytes = readFileSync(file)
    const at = Math.floor(bytes.length * share)
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    writeFileSync(file, bytes)
  }

  const refused = async (copy: string): Promise<string | undefined> => {
    await using database = await disposableDatabase(MIGRATED)
    const refusal = await refusalOf(restored(database, copy))
    assert.strictEqual(await rowsIn(database, manifest), 0)
    return refusal._tag
  }

  it("is refused for one changed byte in any of its files, and nothing is restored", PATIENT, async () => {
    for (const { file } of manifest.tables) {
      const copy = damaged(file, (path) => flipped(path(file), 0.5))
      assert.strictEqual(await refused(copy), "BackupBroken", file)
    }
  })

  it.each<[string, (path: (file: string) => string) => void]>([
    [
      "a file that is cut off",
      (path) =>
        writeFileSync(
          path("minsheng.journal.copy.gz"),
          readFileSync(path("minsheng.journal.copy.gz")).subarray(0, -100),
        ),
    ],
    ["a file that is empty", (path) => writeFileSync(path("minsheng.project.copy.gz"), "")],
    ["a file that is gone", (path) => rmSync(path("auth.user.copy.gz"))],
    [
      "a file in another's place",
      (path) => cpSync(path("minsheng.office.copy.gz"), path("minsheng.project_term.copy.gz")),
    ],
    [
      "a table that the manifest does not name",
      (path) => withManifest(path, (all) => ({ ...all, tables: all.tables.slice(1) })),
    ],
  ])("with %s is refused, and nothing is restored", async (name, damage) => {
    assert.strictEqual(await refused(damaged(name, damage)), "BackupBroken")
  })

  it("of another format is none", async () => {
    const copy = damaged("format", (path) =>
      withManifest(path, (all) => ({ ...all, format: "other" as never })),
    )
    assert.strictEqual(await refused(copy), "BackupNotFound")
    const cut = damaged("manifest", (path) => writeFileSync(path("manifest.json"), "{"))
    assert.strictEqual(await refused(cut), "BackupNotFound")
  })

  it("control: the same steps with an undamaged copy restore everything", async () => {
    const copy = damaged("not at all", (path) => assert.isTrue(existsSync(path("manifest.json"))))
    await using database = await disposableDatabase(MIGRATED)
    await restored(database, copy)
    assert.isAbove(await rowsIn(database, manifest), 100)
  })
})

const withManifest = (path: (file: string) => string, change: (manifest: Manifest) => Manifest): void => {
  const file = path("manifest.json")
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")) as Manifest)))
}
