/** The rows of one batch, set by set: what the views add, change and take away. */
import { columnLiteral, type SqlValue } from "./literals.ts"
import {
  addStatement,
  closeStatement,
  insertStatement,
  removeStatement,
  NOT_REPLACED,
  type Row,
  type SetStatement,
  type Table,
  upsertStatement,
} from "./Table.ts"

/** A statement with its arrays, ready to send. */
export interface SetWrite {
  readonly name: string
  readonly text: string
  readonly values: ReadonlyArray<string>
}

const statements = new Map<string, SetStatement>()

const remember = (key: string, make: () => SetStatement): SetStatement => {
  const known = statements.get(key)
  if (known !== undefined) return known
  const made = make()
  statements.set(key, made)
  return made
}

const toWrite = (statement: SetStatement, rows: ReadonlyArray<Row>): SetWrite => ({
  name: statement.name,
  text: statement.text,
  values: statement.columns.map((column) => columnLiteral(rows, column)),
})

interface Pending {
  readonly table: Table
  readonly inserted: Map<string, Row>
  readonly upserted: Map<string, Row>
  readonly added: Map<string, Row>
  /** Versions that this batch opens and still stand, by key. */
  readonly opened: Map<string, Row>
  /** Versions that this batch opens and closes again. */
  readonly passed: Array<Row>
  readonly closed: Map<string, Row>
  readonly removed: Map<string, Row>
}

const keyOf = (table: Table, row: Row): string =>
  table.key.map((column) => String(row[column])).join("\u0000")

export class RowSets {
  readonly #tables = new Map<string, Pending>()

  #of(table: Table): Pending {
    const known = this.#tables.get(table.name)
    if (known !== undefined) return known
    const fresh: Pending = {
      table,
      inserted: new Map(),
      upserted: new Map(),
      added: new Map(),
      opened: new Map(),
      passed: [],
      closed: new Map(),
      removed: new Map(),
    }
    this.#tables.set(table.name, fresh)
    return fresh
  }

  /** A row that is not there yet. */
  insert(table: Table, row: Row): void {
    const pending = this.#of(table)
    const key = keyOf(table, row)
    // A row taken away earlier in the batch and put back is the row that was there.
    if (!pending.removed.delete(key)) pending.inserted.set(key, row)
  }

  /** A row that takes the place of one with the same key, if there is one. */
  upsert(table: Table, row: Row): void {
    this.#of(table).upserted.set(keyOf(table, row), row)
  }

  /** Adds the table's sums to the row with the same key, or begins it. */
  add(table: Table, row: Row): void {
    const { added } = this.#of(table)
    const key = keyOf(table, row)
    const before = added.get(key)
    added.set(
      key,
      before === undefined
        ? row
        : {
            ...row,
            ...Object.fromEntries(table.sums.map((column) => [column, sum(before[column], row[column])])),
          },
    )
  }

  /** A version that stands from now on; its row carries `known_from`. */
  open(table: Table, row: Row): void {
    this.#of(table).opened.set(keyOf(table, row), { ...row, known_to: NOT_REPLACED })
  }

  /** Ends the standing version with the row's key; the row carries `known_to`. */
  close(table: Table, row: Row): void {
    const pending = this.#of(table)
    const key = keyOf(table, row)
    const opened = pending.opened.get(key)
    if (opened === undefined) pending.closed.set(key, row)
    else {
      pending.opened.delete(key)
      pending.passed.push({ ...opened, ...row })
    }
  }

  /** Takes a row away, whether it was there before the batch or came with it. */
  remove(table: Table, row: Row): void {
    const pending = this.#of(table)
    const key = keyOf(table, row)
    pending.upserted.delete(key)
    if (!pending.inserted.delete(key)) pending.removed.set(key, row)
  }

  /** One statement a table and kind of change, in the order in which tables were first named. */
  writes(): ReadonlyArray<SetWrite> {
    return [...this.#tables.values()].flatMap((pending) => {
      const { table } = pending
      const write = (rows: Iterable<Row>, kind: string, make: (of: Table) => SetStatement) => {
        const all = [...rows]
        return all.length === 0
          ? []
          : [
              toWrite(
                remember(`${kind}.${table.name}`, () => make(table)),
                all,
              ),
            ]
      }
      return [
        ...write(pending.removed.values(), "remove", removeStatement),
        ...write(pending.closed.values(), "close", closeStatement),
        ...write(
          [...pending.inserted.values(), ...pending.passed, ...pending.opened.values()],
          "insert",
          insertStatement,
        ),
        ...write(pending.upserted.values(), "upsert", upsertStatement),
        ...write(pending.added.values(), "add", addStatement),
      ]
    })
  }
}

const sum = (a: SqlValue | undefined, b: SqlValue | undefined): SqlValue => {
  if (typeof a === "bigint" && typeof b === "bigint") return a + b
  if (typeof a === "number" && typeof b === "number") return a + b
  throw new TypeError("only numbers of one kind add up")
}
