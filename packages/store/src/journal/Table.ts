/**
 * Tables as the writer sees them: columns with their types, and how a set of rows goes in.
 * One statement a table and kind of change, prepared once, fed with one array a column.
 */
import type { SqlValue } from "./literals.ts"

export type Row = Readonly<Record<string, SqlValue>>

export interface Table {
  readonly name: string
  /** Column name → type of one value, in order; a `bytea` is handed over as hexadecimal text. */
  readonly columns: Readonly<Record<string, string>>
  /** The primary key; of a table of versions, what the standing version is found by. */
  readonly key: ReadonlyArray<string>
  /** Columns that `add` sums up. */
  readonly sums: ReadonlyArray<string>
}

export const defineTable = (definition: {
  readonly name: string
  readonly columns: Readonly<Record<string, string>>
  readonly key: ReadonlyArray<string>
  readonly sums?: ReadonlyArray<string>
}): Table => ({ sums: [], ...definition })

/** A statement that takes one array literal a column. */
export interface SetStatement {
  readonly name: string
  readonly text: string
  readonly columns: ReadonlyArray<string>
}

/** Nested arrays travel as text, bytes as hexadecimal text: neither is escaped value by value. */
const arrayType = (type: string): string => (type.endsWith("[]") || type === "bytea" ? "text[]" : `${type}[]`)

const fromArray = (column: string, type: string): string => {
  if (type === "bytea") return `decode(${column}, 'hex')`
  return type.endsWith("[]") ? `${column}::${type}` : column
}

/** `select a, b from unnest($1::t[], $2::u[]) as rows(a, b)`, turned back into their types. */
const source = (table: Table, columns: ReadonlyArray<string>): string => {
  const arrays = columns.map(
    (column, index) => `$${index + 1}::${arrayType(table.columns[column] as string)}`,
  )
  const selected = columns.map((column) => fromArray(column, table.columns[column] as string))
  return `select ${selected.join(", ")} from unnest(${arrays.join(", ")}) as rows(${columns.join(", ")})`
}

const matching = (table: Table): string =>
  table.key.map((column) => `target.${column} = rows.${column}`).join(" and ")

const insertInto = (table: Table): string => {
  const columns = Object.keys(table.columns)
  return `insert into minsheng.${table.name} (${columns.join(", ")}) ${source(table, columns)}`
}

export const insertStatement = (table: Table): SetStatement => ({
  name: `insert.${table.name}`,
  text: insertInto(table),
  columns: Object.keys(table.columns),
})

const set = (columns: ReadonlyArray<string>, value: (column: string) => string): string =>
  columns.map((column) => `${column} = ${value(column)}`).join(", ")

export const upsertStatement = (table: Table): SetStatement => {
  const columns = Object.keys(table.columns)
  const others = columns.filter((column) => !table.key.includes(column))
  return {
    name: `upsert.${table.name}`,
    text: `${insertInto(table)} on conflict (${table.key.join(", ")}) do update set ${set(others, (column) => `excluded.${column}`)}`,
    columns,
  }
}

export const addStatement = (table: Table): SetStatement => ({
  name: `add.${table.name}`,
  text: `${insertInto(table)} on conflict (${table.key.join(", ")}) do update set ${set(
    table.sums,
    (column) => `${table.name}.${column} + excluded.${column}`,
  )}`,
  columns: Object.keys(table.columns),
})

/** The position up to which a standing version is known: none yet. */
export const NOT_REPLACED = 9_223_372_036_854_775_807n

/** Ends the standing versions of rows: known to the given position. */
export const closeStatement = (table: Table): SetStatement => {
  const columns = [...table.key, "known_to"]
  return {
    name: `close.${table.name}`,
    text: `update minsheng.${table.name} as target set known_to = rows.known_to
      from (${source(table, columns)}) as rows
      where ${matching(table)} and target.known_to = ${NOT_REPLACED}`,
    columns,
  }
}

export const removeStatement = (table: Table): SetStatement => ({
  name: `remove.${table.name}`,
  text: `delete from minsheng.${table.name} as target using (${source(table, table.key)}) as rows
    where ${matching(table)}`,
  columns: table.key,
})
