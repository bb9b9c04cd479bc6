/** Reading the journal through the pool. */
import { Effect, Layer, Option, Stream } from "effect"
import { SqlClient } from "effect/sql"
import {
  type Entry,
  GENESIS,
  type Head,
  JournalReader,
  Position,
  type StreamId,
} from "@minsheng/core/journal"
import { ENTRY_COLUMNS, entryOf, type EntryRow, storedEntryOf } from "./entries.ts"
import { StreamCache } from "./StreamCache.ts"

const CACHED_ENTRY_COUNT_MAX = 20_000
const ENTRIES_PER_READ = 5000
/** Hashes read at a time: a day of any size is read in pieces. */
const HASHES_PER_READ = 50_000

interface HeadRow {
  readonly position: bigint
  readonly hash: string
  readonly recorded_at: bigint
}

const headOf = (row: HeadRow): Head => ({
  position: Position.make(Number(row.position)),
  hash: row.hash,
  recordedAt: Number(row.recorded_at),
})

const headOrGenesis = (rows: ReadonlyArray<HeadRow>): Head =>
  rows[0] === undefined ? GENESIS : headOf(rows[0])

export const journalReaderLayer = Layer.effect(
  JournalReader,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const columns = sql.literal(ENTRY_COLUMNS)
    const headColumns = sql.literal("position, encode(hash, 'hex') as hash, recorded_at")
    const cache = new StreamCache(CACHED_ENTRY_COUNT_MAX)

    const head = sql<HeadRow>`select ${headColumns} from journal order by position desc limit 1`.pipe(
      Effect.map(headOrGenesis),
      Effect.orDie,
    )

    // Positions are gapless and instants never fall along them: a search by halves, in the journal itself,
    // whose instants are hashed.
    const headAt = (recordedAt: number) =>
      sql<HeadRow>`with recursive search(low, high) as (
          select 0::bigint, coalesce(max(position), 0) from journal
          union all
          select case when is_by_then then middle else low end,
            case when is_by_then then high else middle - 1 end
          from (
            select low, high, middle, recorded_at <= ${recordedAt} as is_by_then
            from (select low, high, (low + high + 1) / 2 as middle from search where low < high) as halves
            join journal on position = middle
          ) as step
        )
        select ${headColumns} from journal where position = (select low from search where low = high)`.pipe(
        Effect.map(headOrGenesis),
        Effect.orDie,
      )

    const headOfPosition = (position: Position) =>
      sql<HeadRow>`select ${headColumns} from journal where position = ${position}`.pipe(
        Effect.map((rows) =>
          rows[0] === undefined ? (position === 0 ? GENESIS : undefined) : headOf(rows[0]),
        ),
        Effect.orDie,
      )

    const entries = Effect.fnUntraced(function* (stream: StreamId) {
      const known = cache.get(stream)
      const rows = yield* sql<EntryRow>`select ${columns} from journal
        where stream = ${stream} and stream_version > ${known.length} order by stream_version`
      if (rows.length === 0) return known
      const grown: ReadonlyArray<Entry> = [...known, ...rows.map(entryOf)]
      cache.set(stream, grown)
      return grown
    }, Effect.orDie)

    const entriesOf: JournalReader["Service"]["entriesOf"] = Effect.fnUntraced(function* (streams) {
      if (streams.length === 0) return new Map<StreamId, ReadonlyArray<Entry>>()
      const rows = yield* sql<EntryRow>`select ${columns} from journal
        where stream = any(${[...streams]}::text[]) order by stream, stream_version`
      return Map.groupBy(rows.map(entryOf), ({ stream }) => stream)
    }, Effect.orDie)

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

    const stored = (upTo: Position) =>
      Stream.paginate(0, (after) =>
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
      headOf: headOfPosition,
      entries,
      entriesOf,
      hashes,
      stored,
      lastBatch,
    })
  }),
)
