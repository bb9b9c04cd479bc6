/** A writer of its own, with limits and views that a test chooses; and what is read back from its journal. */
import type pg from "pg"
import type { CellWriter, Unit } from "@minsheng/core/journal"
import { connectOwner, type Database } from "../database/Database.ts"
import { digestWith } from "../journal/digests.ts"
import { type Answer, JournalWriter, type WriterOptions } from "../journal/JournalWriter.ts"
import type { View } from "../journal/View.ts"
import { SettableClock } from "./SettableClock.ts"

export interface TestWriterOptions extends Partial<Omit<WriterOptions, "database" | "rules">> {
  readonly views?: ReadonlyArray<View>
  readonly cells?: ReadonlyArray<CellWriter>
}

const clock = new SettableClock("2010-05-31")

export class TestWriter implements AsyncDisposable {
  readonly writer: JournalWriter

  constructor(database: Database, { views = [], cells = [], ...options }: TestWriterOptions = {}) {
    const rules = { digest: digestWith("sha256"), cells, views }
    this.writer = new JournalWriter({ database, rules, now: () => clock.now, ...options })
  }

  /** The answer to a unit; `undefined` where the queue was full. */
  submit<A, E>(unit: Unit<A, E>): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      if (!this.writer.submit(unit, resolve)) resolve(undefined)
    })
  }

  submitChunk<A, E>(units: ReadonlyArray<Unit<A, E>>): Promise<ReadonlyArray<Answer> | undefined> {
    return new Promise((resolve) => {
      if (!this.writer.submitChunk(units, resolve)) resolve(undefined)
    })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.writer.close()
  }
}

/** A connection as the database's owner, closed when it is disposed. */
export const ownerOf = async (
  database: Database,
  options: pg.ClientConfig = {},
): Promise<pg.Client & AsyncDisposable> => {
  const client = await connectOwner(database, options)
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() })
}

/** Every row of a query, as the owner sees it. */
export const rowsOf = async <Row extends pg.QueryResultRow>(
  database: Database,
  text: string,
  values: ReadonlyArray<unknown> = [],
): Promise<ReadonlyArray<Row>> => {
  await using owner = await ownerOf(database)
  const { rows } = await owner.query<Row>(text, [...values])
  return rows
}

/** The one value of a query that has one row and one column. */
export const valueOf = async <Value>(
  database: Database,
  text: string,
  values: ReadonlyArray<unknown> = [],
): Promise<Value> => {
  const [row] = await rowsOf<Record<string, Value>>(database, text, values)
  return Object.values(row ?? {})[0] as Value
}

/** The command ids of the journal, in order of position. */
export const commandsIn = async (database: Database): Promise<ReadonlyArray<string>> => {
  const rows = await rowsOf<{ command_id: string }>(
    database,
    "select command_id from journal order by position",
  )
  return rows.map((row) => row.command_id)
}

/** How many entries there are in each batch, in order. */
export const batchSizesIn = async (database: Database): Promise<ReadonlyArray<number>> => {
  const rows = await rowsOf<{ size: string }>(
    database,
    `select last_position - coalesce(lag(last_position) over (order by recorded_at), 0) as size
      from journal_batch order by recorded_at`,
  )
  return rows.map((row) => Number(row.size))
}
