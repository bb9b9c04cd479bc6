/** Reading the journal through the pool. */
import { Effect, Layer, Option, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { type CanonicalValue, JournalReader, type Position, type StreamId } from "@minsheng/core/journal"
import { ENTRY_COLUMNS, type EntryRow, storedEntryOf } from "./entries.ts"
import { headsOf } from "./heads.ts"
import { StreamCache } from "./StreamCache.ts"
import { streamReader } from "./streamReader.ts"

/** Some hundred megabytes at most, when projects without number are looked at. */
const CACHED_ENTRY_COUNT_MAX = 60_000
const ENTRIES_PER_READ = 5000
/** Hashes read at a time: a day of any size is read in pieces. */
const HASHES_PER_READ = 50_000

export const journalReaderLayer = Layer.effect(
  JournalReader,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const columns = sql.literal(ENTRY_COLUMNS)
    const cache = new StreamCache(CACHED_ENTRY_COUNT_MAX)

    const { head, headAt, headOf } = headsOf(sql)
    const readStreams = streamReader(sql, cache)

    const entries = (stream: StreamId) => Effect.map(readStreams([stream]), ([found]) => found ?? [])

    const entriesOf = (streams: ReadonlyArray<StreamId>) =>
      Effect.map(
        readStreams(streams),
        (found) =>
          new Map(
            streams.flatMap((stream, index) => {
              const all = found[index] ?? []
              return all.length === 0 ? [] : [[stream, all] as const]
            }),
          ),
      )

    const cells = (keys: ReadonlyArray<string>) =>
      sql<{ key: string; value: string }>`select key, value from journal_cell
        where key = any(${[...keys]}::text[])`.pipe(
        Effect.map(
          (rows) => new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as CanonicalValue])),
        ),
        Effect.orDie,
      )

    const hashes = Effect.fnUntraced(function* (first: Position, last: Position) {
      const all: Array<string> = []
      for (let from: number = first; from <= last; from += HASHES_PER_READ) {
        const to = Math.min(last, from + HASHES_PER_READ - 1)
        const rows = yield* sql<{ hash: string }>`select encode(hash, 'hex') as hash from journal
          where position between ${from} and ${to} order by position`
        for (const row of rows) all.push(row.hash)
      }
      return all
    }, Effect.orDie)

    // Behind no position: an entry that somebody put before the first one is met first.
    const stored = (upTo: Position, from: number = Number.MIN_SAFE_INTEGER) =>
      Stream.paginate(from, (after) =>
        sql<EntryRow>`select ${columns} from journal where position > ${after} and position <= ${upTo}
          order by position limit ${ENTRIES_PER_READ}`.pipe(
          Effect.map((rows) => {
            const last = rows.at(-1)
            const next = last === undefined ? Option.none<number>() : Option.some(Number(last.position))
            return [rows.length === 0 ? [] : [rows.map(storedEntryOf)], next] as const
          }),
          Effect.orDie,
        ),
      )

    const lastBatch = sql<{ position: bigint; hash: string }>`select last_position as position,
      encode(hash, 'hex') as hash from journal_batch order by recorded_at desc limit 1`.pipe(
      Effect.map(([row]) =>
        row === undefined ? undefined : { position: Number(row.position), hash: row.hash },
      ),
      Effect.orDie,
    )

    return JournalReader.of({
      head,
      headAt,
      headOf,
      entries,
      entriesOf,
      cells,
      hashes,
      stored,
      lastBatch,
    })
  }),
)
