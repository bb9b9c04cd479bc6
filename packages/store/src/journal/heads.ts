/** The head of the journal: as it is, as it was at an instant, as it was at a length. */
import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { GENESIS, type Head, type JournalReader, Position, RequestHead } from "@minsheng/core/journal"
import { gathered, outsideTransaction } from "../database/gathered.ts"

interface HeadRow {
  readonly position: bigint
  readonly hash: string
  readonly recorded_at: bigint
}

const headIn = (row: HeadRow): Head => ({
  position: Position.make(Number(row.position)),
  hash: row.hash,
  recordedAt: Number(row.recorded_at),
})

/** The head as another statement looks at it beside its own: nulls in an empty journal. */
export interface SeenHead {
  readonly head_position: bigint | null
  readonly head_hash: string
  readonly head_recorded_at: bigint
}

export const lastHead = (sql: SqlClient.SqlClient) =>
  sql<SeenHead>`select position as head_position, encode(hash, 'hex') as head_hash,
    recorded_at as head_recorded_at from journal order by position desc limit 1`

export const seenHead = (row: SeenHead | undefined): Head =>
  row === undefined || row.head_position === null
    ? GENESIS
    : headIn({ position: row.head_position, hash: row.head_hash, recorded_at: row.head_recorded_at })

type Heads = Pick<JournalReader["Service"], "head" | "headAt" | "headOf">

export const headsOf = (sql: SqlClient.SqlClient): Heads => {
  const headColumns = sql.literal("position, encode(hash, 'hex') as hash, recorded_at")
  const headOrGenesis = (rows: ReadonlyArray<HeadRow>): Head =>
    rows[0] === undefined ? GENESIS : headIn(rows[0])

  const readHead = sql<HeadRow>`select ${headColumns} from journal order by position desc limit 1`.pipe(
    Effect.map(headOrGenesis),
    Effect.orDie,
  )
  const sharedHead = gathered((asked: ReadonlyArray<undefined>) =>
    Effect.map(readHead, (head) => asked.map(() => head)),
  )
  /** Within a transaction it is that of its snapshot; else one look serves all who asked before it. */
  const head = outsideTransaction(
    sql,
    Effect.flatMap(RequestHead, (seen) =>
      seen === undefined ? sharedHead(undefined) : Effect.succeed(seen),
    ),
    readHead,
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

  const readHeadOf = (position: Position) =>
    sql<HeadRow>`select ${headColumns} from journal where position = ${position}`.pipe(
      Effect.map((rows) =>
        rows[0] === undefined ? (position === 0 ? GENESIS : undefined) : headIn(rows[0]),
      ),
      Effect.orDie,
    )

  /** The parts of an answer ask for the head that the request has seen. */
  const headOf = (position: Position) =>
    Effect.flatMap(RequestHead, (seen) =>
      seen?.position === position ? Effect.succeed(seen) : readHeadOf(position),
    )

  return { head, headAt, headOf }
}
