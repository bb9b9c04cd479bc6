/**
 * The writer's own connections. On the one it writes, two flushes a batch: the first takes the lock and
 * reads; the lock stands alone in its statement, so that the reading statements' snapshots are younger than
 * the wait for it. The second writes and commits, and is never sent before the first was answered without an
 * error. On the other it reads what the next batch needs while this one is being written.
 */
import type { Duplex } from "node:stream"
import type pg from "pg"
import {
  type CanonicalValue,
  type Entry,
  GENESIS,
  type Head,
  Position,
  type StreamId,
} from "@minsheng/core/journal"
import { connectApplication, type Database } from "../database/Database.ts"
import { ENTRY_COLUMNS, entryOf, type EntryRow } from "./entries.ts"
import { arrayLiteral } from "./literals.ts"
import { commandKey, type LoadedState, type Reads } from "./Overlay.ts"
import type { SetWrite } from "./RowSets.ts"
import type { StreamCache } from "./StreamCache.ts"
import type { AnyUnit } from "./batch.ts"

/** The one lock that orders all writing to a journal. */
export const JOURNAL_LOCK = 7_310_002

const READ_HEAD =
  "select position, encode(hash, 'hex') as hash, recorded_at from journal order by position desc limit 1"

const READ_STREAMS = `select ${ENTRY_COLUMNS} from unnest($1::text[], $2::integer[]) as wanted(name, known)
  join journal on stream = wanted.name and stream_version > wanted.known order by position`

const READ_CELLS = "select key, value from journal_cell where key = any($1::text[])"

// A batch may hold a command many times; its entries are read once.
const READ_COMMANDS = `select ${ENTRY_COLUMNS}
  from (select distinct * from unnest($1::text[], $2::text[]) as sent(by, id)) as wanted
  join journal on actor = wanted.by and command_id = wanted.id order by position`

/** COMMIT was answered with ROLLBACK: the transaction had failed. */
export class CommitRefused extends Error {}

/** A flush was not answered for too long: the network may be gone without a word. */
class Silent extends Error {}

/** Waits for all, so that no rejection goes unheard, then fails with the first failure. */
const settle = async (
  sent: ReadonlyArray<Promise<pg.QueryResult>>,
  silenceMillis: number,
): Promise<ReadonlyArray<pg.QueryResult>> => {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silent()), silenceMillis)
  })
  try {
    const results = await Promise.race([Promise.allSettled(sent), silence])
    const failed = results.find((result) => result.status === "rejected")
    if (failed !== undefined) throw failed.reason
    return results.map((result) => (result as PromiseFulfilledResult<pg.QueryResult>).value)
  } finally {
    clearTimeout(timer)
  }
}

/** How long to wait for a connection to end in order. */
const FAREWELL_MILLIS = 1000

/** Ends a connection; one that does not answer is cut off. */
const endClient = async (client: pg.Client): Promise<void> => {
  const ended = client.end().catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FAREWELL_MILLIS)
  })
  await Promise.race([ended, late])
  clearTimeout(timer)
  const { connection } = client as unknown as { readonly connection: { readonly stream: Duplex } }
  connection.stream.destroy()
}

interface HeadRow {
  readonly position: string
  readonly hash: string
  readonly recorded_at: string
}

const headOf = (row: HeadRow | undefined): Head =>
  row === undefined
    ? GENESIS
    : { position: Position.make(Number(row.position)), hash: row.hash, recordedAt: Number(row.recorded_at) }

const SETTINGS = {
  pipeline: true,
  keepAlive: true,
  // A writer that stalls must not hold the lock for long.
  lock_timeout: 30_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 15_000,
}

export class WriterConnection {
  readonly #client: pg.Client
  readonly #ahead: pg.Client
  readonly #cache: StreamCache
  readonly #silenceMillis: number
  /** Whether a transaction with the lock has begun and not ended. */
  #holdsLock = false

  private constructor(client: pg.Client, ahead: pg.Client, cache: StreamCache, silenceMillis: number) {
    this.#client = client
    this.#ahead = ahead
    this.#cache = cache
    this.#silenceMillis = silenceMillis
  }

  /** Rejects with `DatabaseUnreachable`. */
  static async open(
    database: Database,
    cache: StreamCache,
    silenceMillis: number,
  ): Promise<WriterConnection> {
    const client = await connectApplication(database, { application_name: "minsheng writer", ...SETTINGS })
    try {
      const name = "minsheng writer, reading ahead"
      const ahead = await connectApplication(database, { application_name: name, ...SETTINGS })
      return new WriterConnection(client, ahead, cache, silenceMillis)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
  }

  /** Begins, takes the lock and reads the head: what every batch does first. */
  async begin(): Promise<Head> {
    const client = this.#client
    const [, , head] = await settle(
      [
        client.query("begin isolation level read committed"),
        client.query(`select pg_advisory_xact_lock(${JOURNAL_LOCK})`),
        client.query({ name: "read.head", text: READ_HEAD }),
      ],
      this.#silenceMillis,
    )
    this.#holdsLock = true
    return headOf(head?.rows[0] as HeadRow | undefined)
  }

  /** Begins and reads what the units need, in one flush. */
  async beginAndRead(units: ReadonlyArray<AnyUnit>): Promise<LoadedState> {
    const [head, reads] = await Promise.allSettled([this.begin(), this.read(units)])
    if (head.status === "rejected") throw head.reason
    if (reads.status === "rejected") throw reads.reason
    return { head: head.value, ...reads.value }
  }

  /** Reads what the units need in the transaction that has begun. */
  read(units: ReadonlyArray<AnyUnit>): Promise<Reads> {
    return this.#readOn(this.#client, units)
  }

  /** Reads what the units need without the lock: it holds if nobody writes before their turn comes. */
  readAhead(units: ReadonlyArray<AnyUnit>): Promise<Reads> {
    return this.#readOn(this.#ahead, units)
  }

  async #readOn(client: pg.Client, units: ReadonlyArray<AnyUnit>): Promise<Reads> {
    const streams = [...new Set(units.flatMap((unit) => unit.streams))]
    const cached = new Map(streams.map((stream) => [stream, this.#cache.get(stream)] as const))
    const keys = [...new Set(units.flatMap((unit) => unit.cells))]
    const [read, cells, commands] = await settle(
      [
        client.query({
          name: "read.streams",
          text: READ_STREAMS,
          values: [
            arrayLiteral(streams),
            arrayLiteral(streams.map((stream) => cached.get(stream)?.length ?? 0)),
          ],
        }),
        client.query({
          name: "read.cells",
          text: READ_CELLS,
          values: [arrayLiteral(keys)],
        }),
        client.query({
          name: "read.commands",
          text: READ_COMMANDS,
          values: [
            arrayLiteral(units.map((unit) => unit.actor)),
            arrayLiteral(units.map((unit) => unit.commandId)),
          ],
        }),
      ],
      this.#silenceMillis,
    )
    return {
      streams: this.#grown(cached, (read?.rows ?? []) as ReadonlyArray<EntryRow>),
      cells: new Map([
        ...keys.map((key) => [key, undefined] as const),
        ...(cells?.rows ?? []).map(
          (row: { key: string; value: string }) =>
            [row.key, JSON.parse(row.value) as CanonicalValue] as const,
        ),
      ]),
      commands: byCommand((commands?.rows ?? []) as ReadonlyArray<EntryRow>),
    }
  }

  /** The cached streams with what was read of them since. */
  #grown(
    cached: ReadonlyMap<StreamId, ReadonlyArray<Entry>>,
    rows: ReadonlyArray<EntryRow>,
  ): ReadonlyMap<StreamId, ReadonlyArray<Entry>> {
    if (rows.length === 0) return cached
    const added = Map.groupBy(rows.map(entryOf), (entry) => entry.stream)
    return new Map(
      [...cached].map(([stream, known]) => {
        const more = added.get(stream)
        if (more === undefined) return [stream, known]
        const entries = [...known, ...more]
        this.#cache.set(stream, entries)
        return [stream, entries]
      }),
    )
  }

  /** Writes the sets and commits. */
  async commit(writes: ReadonlyArray<SetWrite>): Promise<void> {
    const client = this.#client
    this.#letGo()
    const sent = [
      ...writes.map((write) =>
        client.query({ name: write.name, text: write.text, values: [...write.values] }),
      ),
      client.query("commit"),
    ]
    const results = await settle(sent, this.#silenceMillis)
    if (results.at(-1)?.command !== "COMMIT") throw new CommitRefused()
  }

  async rollback(): Promise<void> {
    this.#letGo()
    await settle([this.#client.query("rollback")], this.#silenceMillis)
  }

  /** Nothing may be written outside a transaction that holds the lock: each statement would stand alone. */
  #letGo(): void {
    if (!this.#holdsLock) throw new TypeError("a batch is written only after its transaction has begun")
    this.#holdsLock = false
  }

  async close(): Promise<void> {
    await Promise.all([endClient(this.#client), endClient(this.#ahead)])
  }
}

const byCommand = (rows: ReadonlyArray<EntryRow>): ReadonlyMap<string, ReadonlyArray<Entry>> =>
  Map.groupBy(rows.map(entryOf), (entry) => commandKey(entry.actor, entry.commandId))
