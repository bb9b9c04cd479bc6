/**
 * Random edits of a database as its superuser makes them, the same from the same seed: columns, rows taken
 * away, put in and exchanged, ends cut off, entries hashed anew so that each fits by itself.
 */
import type pg from "pg"
import { hashOf, type StoredEntry } from "@minsheng/core/journal"
import type { Database } from "../database/Database.ts"
import { digestWith } from "../journal/digests.ts"
import { ENTRY_COLUMNS, type EntryRow, storedEntryOf } from "../journal/entries.ts"
import type { Seeded } from "./Seeded.ts"
import { ownerOf } from "./writers.ts"

const CELL_FAMILIES = "funds."

/** What is edited, with what tells rows apart and the rows that verifying answers for. */
const TABLES = {
  journal: { key: ["position"], where: "true" },
  journal_batch: { key: ["recorded_at"], where: "true" },
  journal_cell: { key: ["key"], where: `starts_with(key, '${CELL_FAMILIES}')` },
  fund_account: { key: ["code"], where: "true" },
  fund_posting: { key: ["position", "number"], where: "true" },
  fund_transfer: { key: ["id"], where: "true" },
  fund_rollup: {
    key: ["year", "region_code", "item_key", "level", "purpose", "kind", "month"],
    where: "true",
  },
  fund_use: { key: ["name"], where: "true" },
  fund_ceiling: { key: ["name"], where: "true" },
  fund_plan_version: { key: ["year", "item_key", "version"], where: "true" },
  fund_plan: { key: ["year", "item_key", "version", "region_code", "level"], where: "true" },
  fund_plan_due: { key: ["year", "item_key", "version", "level", "due_on"], where: "true" },
  bank_statement: { key: ["id"], where: "true" },
  bank_line: { key: ["statement_id", "number"], where: "true" },
  bank_match_part: { key: ["year", "region_code", "part"], where: "true" },
  bank_explained: { key: ["year", "region_code", "item"], where: "true" },
} as const
export type EditedTable = keyof typeof TABLES
export const EDITED_TABLES = Object.keys(TABLES) as ReadonlyArray<EditedTable>

interface Column {
  readonly name: string
  readonly type: string
}

/** What was done, in words and by its kind. */
export interface Edit {
  readonly table: EditedTable
  readonly kind: Kind
  readonly statement: string
}

const KINDS = ["column", "column", "column", "delete", "insert", "swap", "cut", "forge"] as const
export type Kind = (typeof KINDS)[number]

/** Another value of a column, whatever stands there. */
const otherValue = ({ name, type }: Column, chance: Seeded): string => {
  const by = chance.between(1, 9)
  switch (type) {
    case "bigint":
    case "integer":
    case "smallint":
      return `coalesce(${name} ${chance.pick(["+", "-"])} ${by}, ${by})`
    case "date":
      return `coalesce(${name} ${chance.pick(["+", "-"])} ${by}, date '2010-01-01')`
    case "boolean":
      return `not ${name}`
    case "bytea": {
      const at = chance.between(0, 31)
      return `set_byte(${name}, ${at}, (get_byte(${name}, ${at}) + ${by}) % 256)`
    }
    case "uuid":
      return `coalesce(md5(${name}::text || '${by}')::uuid, md5('${by}')::uuid)`
    default: {
      // A cell stays one of its family: those of others are made again by a rebuild.
      const from = name === "key" ? `strpos(${name}, '/')` : "0"
      return chance.percent(50)
        ? `coalesce(${name} || '${by}', '${by}')`
        : `coalesce(overlay(${name} placing 'x' from least(${from} + ${by + 1}, length(${name}))), 'x')`
    }
  }
}

export class Edits implements AsyncDisposable {
  readonly #owner: pg.Client & AsyncDisposable
  readonly #chance: Seeded
  readonly #columns: ReadonlyMap<EditedTable, ReadonlyArray<Column>>

  private constructor(
    owner: pg.Client & AsyncDisposable,
    chance: Seeded,
    columns: ReadonlyMap<EditedTable, ReadonlyArray<Column>>,
  ) {
    this.#owner = owner
    this.#chance = chance
    this.#columns = columns
  }

  /** Takes away what is in a superuser's way, and keeps a copy of every table. */
  static async on(database: Database, chance: Seeded): Promise<Edits> {
    const owner = await ownerOf(database)
    const columns = new Map<EditedTable, ReadonlyArray<Column>>()
    for (const table of EDITED_TABLES) {
      await owner.query(`alter table ${table} disable trigger user`)
      const { rows } = await owner.query<Column>(
        `select attname as name, format_type(atttypid, null) as type from pg_attribute
          where attrelid = 'minsheng.${table}'::regclass and attnum > 0 order by attnum`,
      )
      columns.set(table, rows)
      const constraints = await owner.query<{ name: string }>(
        `select conname as name from pg_constraint where conrelid = 'minsheng.${table}'::regclass
          and contype not in ('n', 't')`,
      )
      for (const { name } of constraints.rows)
        await owner.query(`alter table ${table} drop constraint ${name}`)
      const indexes = await owner.query<{ name: string }>(
        `select indexrelid::regclass::text as name from pg_index
          where indrelid = 'minsheng.${table}'::regclass and indisunique`,
      )
      for (const { name } of indexes.rows) await owner.query(`drop index ${name}`)
      for (const { name } of rows) await owner.query(`alter table ${table} alter ${name} drop not null`)
      await owner.query(`create table kept_${table} as select * from ${table}`)
    }
    return new Edits(owner, chance, columns)
  }

  /** A random row, as a condition that it alone meets. */
  async #row(table: EditedTable): Promise<string> {
    const { key, where } = TABLES[table]
    const { rows } = await this.#owner.query<{ place: string }>(
      `select ctid::text as place from ${table} where ${where} order by ${key.join(", ")}`,
    )
    return `ctid = '${this.#chance.pick(rows).place}'`
  }

  #column(table: EditedTable): Column {
    return this.#chance.pick(this.#columns.get(table) ?? [])
  }

  async #statement(table: EditedTable, kind: Kind): Promise<string> {
    const chance = this.#chance
    const { key } = TABLES[table]
    const names = (this.#columns.get(table) ?? []).map(({ name }) => name)
    const row = await this.#row(table)
    switch (kind) {
      case "column":
      case "forge": {
        const column = this.#column(table)
        return `update ${table} set ${column.name} = ${otherValue(column, chance)} where ${row}`
      }
      case "delete":
        return `delete from ${table} where ${row}`
      case "insert": {
        const isChanged = chance.percent(80)
        const changed = chance.pick(key)
        const column = (this.#columns.get(table) ?? []).find(({ name }) => name === changed) as Column
        const values = names.map((name) =>
          isChanged && name === changed ? otherValue(column, chance) : name,
        )
        return `insert into ${table} select ${values.join(", ")} from ${table} where ${row}`
      }
      case "swap": {
        const { name } = this.#column(table)
        const other = await this.#row(table)
        return `with one as (select ctid as place, ${name} as was from ${table} where ${row}),
            other as (select ctid as place, ${name} as was from ${table} where ${other})
          update ${table} as target
          set ${name} = case target.ctid when one.place then other.was else one.was end
          from one, other
          where one.was is distinct from other.was and target.ctid in (one.place, other.place)`
      }
      case "cut": {
        const count = chance.between(1, 5)
        return `delete from ${table} where ctid in (select ctid from ${table} where ${TABLES[table].where}
          order by ${key.join(" desc, ")} desc limit ${count})`
      }
    }
  }

  /** An entry whose payload says something else, hashed again so that it fits by itself. */
  async #forge(): Promise<Edit> {
    const where = await this.#row("journal")
    const { rows } = await this.#owner.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from journal where ${where} and payload ~ '[0-9]'`,
    )
    if (rows[0] === undefined) return this.#forge()
    const entry = storedEntryOf(rows[0])
    const digest = digestWith("sha256")
    const payloadText = entry.payloadText.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10))
    const forged: StoredEntry = { ...entry, payloadText, payloadHash: digest.ofText(payloadText) }
    const statement = `update journal set payload = $1, payload_hash = decode($2, 'hex'),
      hash = decode($3, 'hex') where ${where}`
    await this.#owner.query(statement, [payloadText, forged.payloadHash, hashOf(digest, forged)])
    return { table: "journal", kind: "forge", statement: `forged ${entry.position}` }
  }

  /** Whether other rows stand in a table now. Names exchanged between rows equal else change nothing. */
  async #isChanged(table: EditedTable): Promise<boolean> {
    const { rows } = await this.#owner.query<{ is: boolean }>(
      `select exists (table ${table} except all table kept_${table})
        or exists (table kept_${table} except all table ${table}) as is`,
    )
    return rows[0]?.is === true
  }

  /** Does something that changes something. */
  async make(): Promise<Edit> {
    const table = this.#chance.pick([...EDITED_TABLES, "journal", "journal"] as const)
    const kind = this.#chance.pick(KINDS)
    if (kind === "forge" && table === "journal") return this.#forge()
    const statement = await this.#statement(table, kind)
    await this.#owner.query(statement)
    return (await this.#isChanged(table)) ? { table, kind, statement } : this.make()
  }

  /** The same, of one row's column with the value that it has: nothing is different. */
  async makeNothing(): Promise<void> {
    const table = this.#chance.pick(EDITED_TABLES)
    const { name } = this.#column(table)
    await this.#owner.query(`update ${table} set ${name} = ${name} where ${await this.#row(table)}`)
  }

  /** Puts a table back as it was. */
  async undo(table: EditedTable): Promise<void> {
    await this.#owner.query(
      `begin; truncate ${table}; insert into ${table} select * from kept_${table}; commit`,
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#owner[Symbol.asyncDispose]()
  }
}
