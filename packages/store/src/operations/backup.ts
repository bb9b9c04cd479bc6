/**
 * Backup and restore: a folder with one file a table and a manifest of digests, out of one snapshot.
 * Sessions are left out: whoever was signed in signs in again.
 */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { BackupBroken, BackupNotFound, DatabaseNotEmpty, FolderNotEmpty } from "@minsheng/core/instance"
import { migrations } from "../migrations/migrate.ts"
import { copyOut, Digesting, nowhere, type OrderedTable, tableDigest } from "./tableDigest.ts"

const BACKUP_FORMAT = "minsheng-backup/1"
const MANIFEST = "manifest.json"

/** Everything that a restored instance needs, in an order that its references allow. */
const TABLES: ReadonlyArray<OrderedTable> = [
  { name: "minsheng.journal", orderBy: "position" },
  { name: "minsheng.journal_batch", orderBy: "recorded_at" },
  { name: "minsheng.journal_cell", orderBy: "key" },
  { name: "minsheng.office", orderBy: "id" },
  { name: "minsheng.office_user", orderBy: "id" },
  { name: "minsheng.project", orderBy: "id" },
  { name: "minsheng.project_version", orderBy: "id, valid_from, known_from" },
  { name: "minsheng.project_term", orderBy: "term, year, county_code, code" },
  { name: "minsheng.progress_rollup", orderBy: "year, county_code, item_key, month" },
  { name: "minsheng.progress_change", orderBy: "position, day" },
  { name: "minsheng.progress_block", orderBy: "year, county_code, month, day, item_key, block" },
  { name: "minsheng.fund_account", orderBy: "code" },
  { name: "minsheng.fund_posting", orderBy: "position, number" },
  { name: "minsheng.fund_transfer", orderBy: "id" },
  {
    name: "minsheng.fund_rollup",
    orderBy: "year, region_code, item_key, level, purpose, kind, month",
  },
  { name: "minsheng.fund_plan_version", orderBy: "year, item_key, version" },
  { name: "minsheng.fund_plan", orderBy: "year, item_key, version, region_code, level" },
  { name: "minsheng.fund_plan_due", orderBy: "year, item_key, version, level, due_on" },
  { name: "minsheng.bank_statement", orderBy: "id" },
  { name: "minsheng.bank_line", orderBy: "statement_id, number" },
  { name: "minsheng.bank_match_part", orderBy: "year, region_code, part" },
  { name: "minsheng.bank_explained", orderBy: "year, region_code, item" },
  { name: "minsheng.finding", orderBy: "project_id, rule, subject_key, valid_from" },
  { name: "minsheng.fund_ceiling", orderBy: "name" },
  { name: "minsheng.fund_use", orderBy: "name" },
  { name: "minsheng.document", orderBy: "id" },
  { name: "minsheng.attachment", orderBy: "id" },
  { name: "minsheng.attachment_chunk", orderBy: "attachment_id, number" },
  { name: "minsheng.attachment_upload", orderBy: "id" },
  { name: "minsheng.access_record", orderBy: "id" },
  { name: "minsheng.access_key", orderBy: "id" },
  { name: "minsheng.bookmark", orderBy: "actor, page, name" },
  // An import that was begun goes on after a restore.
  { name: "minsheng.import_job", orderBy: "id" },
  { name: "minsheng.import_row", orderBy: "import_id, line" },
  { name: 'auth."user"', orderBy: "id" },
  { name: 'auth."account"', orderBy: "id" },
  { name: 'auth."twoFactor"', orderBy: "id" },
  { name: "auth.account_state", orderBy: "user_id" },
  { name: "auth.password_used", orderBy: "user_id, used_at" },
]

export interface SavedTable {
  readonly table: string
  readonly file: string
  readonly rowCount: number
  readonly digest: string
}

export interface Manifest {
  readonly format: typeof BACKUP_FORMAT
  readonly migration: string
  readonly position: number
  readonly hash: string
  readonly tables: ReadonlyArray<SavedTable>
}

const fileOf = (table: OrderedTable): string => `${table.name.replaceAll('"', "")}.copy.gz`

const head = async (client: pg.ClientBase): Promise<{ readonly position: number; readonly hash: string }> => {
  const { rows } = await client.query<{ position: string; hash: string }>(
    "select position, encode(hash, 'hex') as hash from minsheng.journal order by position desc limit 1",
  )
  return { position: Number(rows[0]?.position ?? 0), hash: rows[0]?.hash ?? "" }
}

const save = async (client: pg.ClientBase, table: OrderedTable, folder: string): Promise<SavedTable> => {
  const digesting = new Digesting()
  const file = fileOf(table)
  const out = createWriteStream(join(folder, file), { mode: 0o600 })
  await pipeline(copyOut(client, table), digesting, createGzip({ level: 4 }), out)
  return { table: table.name, file, ...digesting.result() }
}

/** Writes a backup into a folder that is not there yet. Throws `FolderNotEmpty`. */
export const backup = async (client: pg.ClientBase, folder: string): Promise<Manifest> => {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new FolderNotEmpty({ folder })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await client.query("begin isolation level repeatable read read only")
  try {
    const tables: Array<SavedTable> = []
    for (const table of TABLES) tables.push(await save(client, table, folder))
    const migration = migrations.at(-1)?.name ?? ""
    const manifest: Manifest = { format: BACKUP_FORMAT, migration, ...(await head(client)), tables }
    // Last: a folder with a manifest is a whole backup.
    writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 })
    return manifest
  } finally {
    await client.query("commit")
  }
}

const readManifest = (folder: string): Manifest => {
  const file = join(folder, MANIFEST)
  if (!existsSync(file)) throw new BackupNotFound({ folder })
  const manifest = parsed(readFileSync(file, "utf8")) as Manifest | undefined
  if (manifest?.format !== BACKUP_FORMAT) throw new BackupNotFound({ folder })
  return manifest
}

/** What a text of JSON says; nothing where it is none. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a table's file to its end: one that is damaged is found before any of it goes in. */
const check = async ({ table, file, digest: expected }: SavedTable, folder: string): Promise<void> => {
  const digesting = new Digesting()
  try {
    await pipeline(createReadStream(join(folder, file)), createGunzip(), digesting, nowhere())
  } catch (error) {
    throw new BackupBroken({ table, expected, found: (error as Error).message })
  }
  const { digest: found } = digesting.result()
  if (found !== expected) throw new BackupBroken({ table, expected, found })
}

const load = async (
  client: pg.ClientBase,
  table: OrderedTable,
  saved: SavedTable,
  folder: string,
): Promise<void> => {
  await check(saved, folder)
  const into = client.query(copyFrom(`copy ${table.name} from stdin`))
  await pipeline(createReadStream(join(folder, saved.file)), createGunzip(), into)
  const { digest } = await tableDigest(client, table)
  if (digest !== saved.digest)
    throw new BackupBroken({ table: table.name, expected: saved.digest, found: digest })
}

/**
 * Reads a backup into a migrated database that holds no entry, in one transaction, and checks the digest
 * of every table. Throws `BackupNotFound`, `BackupBroken` and `DatabaseNotEmpty`.
 */
export const restore = async (client: pg.ClientBase, folder: string): Promise<Manifest> => {
  const manifest = readManifest(folder)
  await client.query("begin")
  try {
    const { position } = await head(client)
    if (position > 0) throw new DatabaseNotEmpty({ position })
    for (const table of TABLES) {
      const saved = manifest.tables.find((candidate) => candidate.table === table.name)
      if (saved === undefined)
        throw new BackupBroken({ table: table.name, expected: "a file", found: "none" })
      await load(client, table, saved, folder)
    }
    await client.query("commit")
    return manifest
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}
