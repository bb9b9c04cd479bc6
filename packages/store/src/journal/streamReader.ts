/** Reading streams: each on from where it is remembered, and all that are asked for at once together. */
import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { type Entry, RequestHead, type StreamId } from "@minsheng/core/journal"
import { gathered, outsideTransaction } from "../database/gathered.ts"
import { ENTRY_COLUMNS, entryOf, type EntryRow } from "./entries.ts"
import type { StreamCache } from "./StreamCache.ts"

const STREAMS_REMEMBERED = 50_000

type Streams = ReadonlyArray<ReadonlyArray<Entry>>

export const streamReader = (
  sql: SqlClient.SqlClient,
  cache: StreamCache,
): ((streams: ReadonlyArray<StreamId>) => Effect.Effect<Streams>) => {
  const columns = sql.literal(ENTRY_COLUMNS)
  const readUpTo = new Map<StreamId, number>()

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

  /** What was read at the head of the request or later is whole up to there. */
  const readAt = (streams: ReadonlyArray<StreamId>, position: number): Effect.Effect<Streams> =>
    streams.every((stream) => (readUpTo.get(stream) ?? -1) >= position && cache.get(stream).length > 0)
      ? Effect.sync(() => streams.map((stream) => cache.get(stream)))
      : Effect.tap(together(streams), () =>
          Effect.sync(() => {
            if (readUpTo.size > STREAMS_REMEMBERED) readUpTo.clear()
            for (const stream of streams) readUpTo.set(stream, position)
          }),
        )
  const NOTHING: Effect.Effect<Streams> = Effect.succeed([])

  return (streams) =>
    streams.length === 0
      ? NOTHING
      : outsideTransaction(
          sql,
          Effect.flatMap(RequestHead, (head) =>
            head === undefined ? together(streams) : readAt(streams, head.position),
          ),
          Effect.map(readOn([streams]), ([found]) => found ?? []),
        )
}
