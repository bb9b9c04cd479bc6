/**
 * Whether what stands beside the journal follows from it: where each batch ended, and accounts, postings,
 * transfers, monthly sums and cells of the fund ledger, and the bank statements beside it. Written in the
 * database's own language, from the entries' texts alone: it shares no line with what filled those tables.
 */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { type Broken, Examination } from "@minsheng/core/journal"
import { BankExaminer } from "@minsheng/core/bank"
import { FundExaminer } from "@minsheng/core/funds"
import { HELD_BANK, OF_BANK } from "../bank/proof.ts"
import { type Held, HELD_LIMITS, OF_LIMITS } from "./proofOfLimits.ts"

/** A row of a table, as it must be and as it is; one of the two may be missing. */
interface DifferingRow {
  readonly name: string
  readonly fault: "batch" | "view"
  readonly position: string
  readonly expected: string | null
  readonly found: string | null
}

/** Entries of transfers with their payload, read and not decoded: every text can be read so. */
const ENTRIES = `select position, stream, stream_version, type, occurred_on, payload::json as payload
  from journal where starts_with(stream, 'transfer/')`

/** What each transfer states, line by line. */
const LINES = `select stream, payload ->> 'kind' as kind, number, line ->> 'from' as giver,
    line ->> 'to' as taker,
    (line ->> 'amountFen')::bigint as fen
  from entry, json_array_elements(payload -> 'lines') with ordinality as lines(line, number)
  where stream_version = 1`

/** What moved, line by line; of a reservation that was posted in part, that part, without what is left. */
const MOVED = `select position, occurred_on, stream, kind, giver, taker, fen,
      row_number() over (partition by position order by number) - 1 as number, 0 as released
    from entry join line using (stream) where type = 'TransferPosted'
  union all
  select position, occurred_on, entry.stream, kind, giver, taker, amount::bigint,
      row_number() over (partition by position order by line.number) - 1,
      json_array_length(payload -> 'amountsFen')
    from entry
      cross join json_array_elements_text(payload -> 'amountsFen') with ordinality as amounts(amount, number)
      join line on line.stream = entry.stream and line.number = amounts.number
    where type = 'ReservationPosted' and amount <> '0'`

const POSTINGS = `select position, (released + 2 * number)::smallint as number, stream, giver as account,
      taker as counterpart, kind, occurred_on as effective_on, -fen as amount_fen, 0::bigint as reserved_fen
    from moved
  union all
  select position, (released + 2 * number + 1)::smallint, stream, taker, giver, kind, occurred_on, fen, 0
    from moved
  union all
  select position, (number - 1)::smallint, stream, giver, taker, kind, occurred_on, 0,
      case type when 'TransferReserved' then fen else -fen end
    from entry join line using (stream)
    where type in ('TransferReserved', 'ReservationPosted', 'ReservationEnded')`

const HELD: ReadonlyArray<Held> = [
  {
    name: "journal_batch",
    fault: "batch",
    key: ["recorded_at"],
    columns: ["recorded_at", "last_position", "hash"],
    expected: `select distinct on (recorded_at) recorded_at, position as last_position, hash, position as at
      from journal order by recorded_at, position desc`,
    at: "last_position",
  },
  {
    name: "fund_posting",
    fault: "view",
    key: ["position", "number"],
    columns: [
      "position",
      "number",
      "transfer_id",
      "account",
      "counterpart",
      "year",
      "kind",
      "effective_on",
      "amount_fen",
      "reserved_fen",
    ],
    expected: `select *, substr(stream, 10)::uuid as transfer_id,
        split_part(account, '-', 1)::smallint as year,
      position as at from posting`,
    at: "position",
  },
  {
    name: "fund_transfer",
    fault: "view",
    key: ["id"],
    columns: [
      "id",
      "kind",
      "state",
      "year",
      "amount_fen",
      "effective_on",
      "expires_on",
      "document",
      "project_code",
      "payee",
      "reverses",
      "reversed_by",
      "last_position",
      "first_position",
      "first_on",
      "moved_position",
      "moved_on",
      "ended_position",
      "ended_on",
      "ended_as",
      "reversed_position",
      "reversed_on",
    ],
    expected: `select substr(stream, 10)::uuid as id, first.payload ->> 'kind' as kind,
        case last.type when 'TransferReversed' then 'reversed' when 'TransferReserved' then 'reserved'
          when 'ReservationEnded' then last.payload ->> 'cause' else 'posted' end as state,
        split_part(first.payload -> 'lines' -> 0 ->> 'from', '-', 1)::smallint as year,
        coalesce(gone.fen, stated.fen)::bigint as amount_fen, gone.occurred_on as effective_on,
        (first.payload ->> 'expiresOn')::date as expires_on, first.payload ->> 'document' as document,
        first.payload ->> 'projectCode' as project_code, first.payload ->> 'payee' as payee,
        (first.payload ->> 'reverses')::uuid as reverses, (last.payload ->> 'by')::uuid as reversed_by,
        last.position as last_position, last.position as at, stages.*
      from entry as first
        join (select stream, min(position) as first_position,
            (min(occurred_on) filter (where stream_version = 1)) as first_on,
            (min(position) filter (where type in ('TransferPosted', 'ReservationPosted'))) as moved_position,
            (min(occurred_on) filter (where type in ('TransferPosted', 'ReservationPosted'))) as moved_on,
            (min(position) filter (where type = 'ReservationEnded')) as ended_position,
            (min(occurred_on) filter (where type = 'ReservationEnded')) as ended_on,
            min(payload ->> 'cause') as ended_as,
            (min(position) filter (where type = 'TransferReversed')) as reversed_position,
            (min(occurred_on) filter (where type = 'TransferReversed')) as reversed_on
          from entry group by stream) as stages using (stream)
        join (select distinct on (stream) stream, position, type, payload from entry
          order by stream, stream_version desc) as last using (stream)
        join (select stream, sum(fen) as fen from line group by stream) as stated using (stream)
        left join (select stream, occurred_on, sum(fen) as fen from moved group by 1, 2) as gone
          using (stream)
      where first.stream_version = 1`,
    at: "last_position",
  },
  {
    name: "fund_account",
    fault: "view",
    key: ["code"],
    columns: ["code", "year", "region_code", "item_key", "level", "purpose", "balance_fen", "reserved_fen"],
    expected: `select account as code, split_part(account, '-', 1)::smallint as year,
        split_part(account, '-', 2) as region_code, split_part(account, '-', 3) as item_key,
        split_part(account, '-', 4) as level, split_part(account, '-', 5) as purpose,
        sum(amount_fen)::bigint as balance_fen, sum(reserved_fen)::bigint as reserved_fen, max(position) as at
      from posting group by account`,
  },
  {
    name: "fund_rollup",
    fault: "view",
    key: ["year", "region_code", "item_key", "level", "purpose", "kind", "month"],
    columns: ["year", "region_code", "item_key", "level", "purpose", "kind", "month", "amount_fen"],
    expected: `select split_part(account, '-', 1)::smallint as year,
        split_part(account, '-', 2) as region_code,
        split_part(account, '-', 3) as item_key, split_part(account, '-', 4) as level,
        split_part(account, '-', 5) as purpose, kind, to_char(effective_on, 'YYYY-MM') as month,
        sum(amount_fen)::bigint as amount_fen, max(position) as at
      from posting where amount_fen <> 0
      group by account, kind, to_char(effective_on, 'YYYY-MM')`,
  },
  {
    name: "journal_cell",
    fault: "view",
    key: ["key"],
    columns: ["key", "value", "position"],
    expected: `select 'funds.balance/' || account as key,
        '"' || sum(amount_fen) || ' ' || sum(reserved_fen) || '"' as value, max(position) as position,
        max(position) as at
      from posting group by account`,
    where: "starts_with(key, 'funds.balance/')",
    at: "position",
  },
  ...HELD_LIMITS,
  ...HELD_BANK,
]

/** The first row of a table, in the order of the journal, that is on one side and not on the other. */
const differing = ({ name, fault, expected, key, columns, where = "true", at = "null::bigint" }: Held) => {
  const rowOf = (side: string): string => `row(${columns.map((column) => `${side}.${column}`).join(", ")})`
  const textOf = (side: string, marker: string): string =>
    `case when ${side}.${marker} is not null then ${rowOf(side)}::text end`
  const isSame = key.map((column) => `must.${column} = has.${column}`).join(" and ")
  return `(select '${name}' as name, '${fault}' as fault, coalesce(must.at, has.stands_at, 0) as position,
      ${textOf("must", "at")} as expected, ${textOf("has", "is_there")} as found
    from (${expected}) as must
      full join (select *, ${at} as stands_at, true as is_there from ${name} where ${where}) as has
        on ${isSame}
    where ${rowOf("must")} is distinct from ${rowOf("has")}
    order by 3, 4, 5 limit 1)`
}

/** A row that stands twice, as it can where a table's own key was taken away. */
const doubled = ({ name, fault, key, where = "true", at = "0" }: Held): string =>
  `(select '${name}', '${fault}', min(${at})::bigint, null,
      concat_ws(' ', ${key.join(", ")}) || ' ' || count(*)
    from ${name} where ${where} group by ${key.join(", ")} having count(*) > 1 order by 3, 5 limit 1)`

/** One statement, and so one moment of the database: tables that are written together are held together. */
const FIRST_DIFFERING = `with entry as materialized (${ENTRIES}), line as materialized (${LINES}),
    moved as materialized (${MOVED}), posting as materialized (${POSTINGS}), ${OF_LIMITS}, ${OF_BANK}
  select name, fault, position::text, expected, found
  from (${HELD.flatMap((held) => [differing(held), doubled(held)]).join(" union all ")}) as differing
  order by differing.position limit 1`

export const examinationLayer = Layer.effect(
  Examination,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient

    const astray = sql.unsafe<DifferingRow>(FIRST_DIFFERING).pipe(
      Effect.map(([row]): Broken | undefined =>
        row === undefined
          ? undefined
          : {
              _tag: "Broken",
              position: Number(row.position),
              fault: row.fault,
              expected: `${row.name} ${row.expected ?? "once"}`,
              found: row.found ?? "nothing",
            },
      ),
      Effect.orDie,
      Effect.withSpan("Examination.astray"),
    )

    return Examination.of({ examiners: () => [new FundExaminer(), new BankExaminer()], astray })
  }),
)
