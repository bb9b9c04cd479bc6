/** Reading streams: each on from where it is remembered, and all that are asked for at once together. */
import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { type Entry, RequestHead, type StreamId } from "@minsheng/core/journal"
import { gathered, outsideTransaction } from "../database/gathered.ts"
import { ENTRY_COLUMNS, entryOf, type EntryRow } from "./entries.ts"
import type { StreamCache } from "./StreamCache.ts"
import { StreamsRead } from "./StreamsRead.ts"

/** Entries that are looked through to see what has grown; of more, all is read again. */
const GROWTH_MAX = 20_000

type Streams = ReadonlyArray<ReadonlyArray<Entry>>

export const streamReader = (
  sql: SqlClient.SqlClient,
  cache: StreamCache,
): ((streams: ReadonlyArray<StreamId>) => Effect.Effect<Streams>) => {
  const columns = sql.literal(ENTRY_COLUMNS)
  const read = new StreamsRead()

  const readOn = Effect.fnUntraced(function* (asked: ReadonlyArray<ReadonlyArray<StreamId>>) {
    const known = new Map(asked.flat().map((stream) => [stream, cache.get(stream)]))
    const names = [...known.keys()]
    const lengths = [...known.values()].map(({ length }) => String(length))
    const rows = yield* sql<EntryRow>`select ${columns}
      from unnest(${names}::text[], ${lengths}::text[]) as remembered(name, length)
      join journal on stream = name and stream_version > length::integer
      order by stream, stream_version`
    for (const [stream, more] of Map.groupBy(rows, (row) => row.stream as StreamId)) {
      const all: ReadonlyArray<Entry> = [...(known.get(stream) ?? []), ...more.map(entryOf)]
      known.set(stream, all)
      cache.set(stream, all)
    }
    return asked.map((streams) => streams.map((stream) => known.get(stream) ?? []))
  }, Effect.orDie)

  const together = gathered(readOn)

  /** Looks through what was added to the journal up to where requests have seen its head. */
  const growth = gathered(
    Effect.fnUntraced(function* (heads: ReadonlyArray<number>) {
      const [from, upTo] = [read.upTo, heads.reduce((a, b) => Math.max(a, b))]
      if (upTo - from > GROWTH_MAX) read.beginAt(upTo)
      else if (upTo > from) {
        const rows = yield* sql<{ stream: StreamId }>`select distinct stream from journal
          where position > ${from} and position <= ${upTo}`
        read.grew(
          rows.map(({ stream }) => stream),
          upTo,
        )
      }
      return heads.map(() => undefined)
    }, Effect.orDie),
  )

  const isWhole = (position: number) => (stream: StreamId) =>
    read.isWhole(stream, cache.get(stream).length, position)

  const readAt = Effect.fnUntraced(function* (streams: ReadonlyArray<StreamId>) {
    const begun = read.upTo
    const found = yield* together(streams)
    for (const [index, stream] of streams.entries()) {
      read.readAt(stream, { position: begun, length: found[index]?.length ?? 0 })
    }
    return found
  })

  const cached = (streams: ReadonlyArray<StreamId>): Effect.Effect<Streams> =>
    Effect.sync(() => streams.map((stream) => cache.get(stream)))

  /** What was read at the head of the request or later, or has not grown since, is not read again. */
  const upTo = (streams: ReadonlyArray<StreamId>, position: number): Effect.Effect<Streams> => {
    if (position > read.upTo) return Effect.flatMap(growth(position), () => upTo(streams, position))
    return streams.every(isWhole(position)) ? cached(streams) : readAt(streams)
  }
  const NOTHING: Effect.Effect<Streams> = Effect.succeed([])

  return (streams) =>
    streams.length === 0
      ? NOTHING
      : outsideTransaction(
          sql,
          Effect.flatMap(RequestHead, (head) =>
            head === undefined ? together(streams) : upTo(streams, head.position),
          ),
          Effect.map(readOn([streams]), ([found]) => found ?? []),
        )
}
