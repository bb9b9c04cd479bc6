/** Postings of the fund ledger, read: an account's by their days, and all of some accounts as they came. */
import { Effect, Option, Stream } from "effect"
import type { SqlClient } from "effect/sql"
import {
  type AccountCode,
  type AccountPosting,
  type FundRepository,
  type KindSum,
  type Posting,
  TRANSFER_KINDS,
} from "@minsheng/core/funds"
import { Instant, Page } from "@minsheng/core/kernel"
import { accountConditions, onAxes } from "./conditions.ts"

const ROWS_PER_READ = 2000

interface Row {
  readonly account: string
  readonly position: bigint
  readonly number: number
  readonly recorded_at: bigint
  readonly effective_on: string
  readonly transfer_id: string
  readonly kind: string
  readonly counterpart: string
  readonly amount_fen: string
  readonly reserved_fen: string
  readonly document: string | null
  readonly project_code: string | null
  readonly payee: string | null
}

const COLUMNS = `p.account, p.position, p.number, j.recorded_at, p.effective_on::text, p.transfer_id, p.kind,
  p.counterpart, p.amount_fen::text, p.reserved_fen::text, t.document, t.project_code, t.payee`

const FROM = `fund_posting as p join journal as j on j.position = p.position
  join fund_transfer as t on t.id = p.transfer_id`

/** The rows are ours, made from valid events: they are taken at their word. */
const postingOf = (row: Row) =>
  ({
    account: row.account,
    position: Number(row.position),
    number: row.number,
    recordedAt: Instant.fromMillis(Number(row.recorded_at)),
    effectiveOn: row.effective_on,
    transferId: row.transfer_id,
    kind: row.kind,
    counterpart: row.counterpart,
    amountFen: BigInt(row.amount_fen),
    reservedFen: BigInt(row.reserved_fen),
    document: row.document,
    projectCode: row.project_code,
    payee: row.payee,
  }) as unknown as Posting

type Place = Pick<Posting, "effectiveOn" | "position" | "number">

const cursorOf = ({ effectiveOn, position, number }: Place): Page.Cursor =>
  Page.keyCursor(`${effectiveOn} ${position} ${number}`)

/** The place that a cursor names; `undefined` for a text that is no cursor, which then begins at the top. */
const placeOf = (cursor: Page.Cursor | undefined) => {
  if (cursor === undefined) return undefined
  const found = /^(\d{4}-[01]\d-[0-3]\d) (\d{1,15}) (\d{1,4})$/u.exec(Page.cursorKey(cursor))
  const [, on, position, number] = found ?? []
  return on === undefined ? undefined : { on, position: Number(position), number: Number(number) }
}

type Reading = Pick<FundRepository["Service"], "postings" | "kinds" | "allPostings">

export const postingQueries = (sql: SqlClient.SqlClient): Reading => {
  const columns = sql.literal(COLUMNS)
  const from = sql.literal(FROM)

  /** What an account held after a posting: all that had moved by then, in the order of days. */
  const heldAfter = Effect.fnUntraced(function* (
    account: AccountCode,
    axes: Parameters<Reading["postings"]>[0],
    { effectiveOn, position, number }: Place,
  ) {
    const place = sql`(${effectiveOn}::date, ${position}::bigint, ${number}::smallint)`
    const rows = yield* sql<{ held: string }>`select sum(p.amount_fen)::text as held from fund_posting as p
      where p.account = ${account} and ${onAxes(sql, axes)}
        and (p.effective_on, p.position, p.number) <= ${place}`
    return BigInt(rows[0]?.held ?? 0)
  })

  const postings: Reading["postings"] = Effect.fn("FundRepository.postings")(function* (
    axes,
    account,
    reach,
  ) {
    const place = placeOf(reach.from)
    const [sign, order] = reach.backwards
      ? [sql.literal(">"), sql.literal("p.effective_on, p.position, p.number")]
      : [sql.literal("<"), sql.literal("p.effective_on desc, p.position desc, p.number desc")]
    const after =
      place === undefined
        ? []
        : [
            sql`(p.effective_on, p.position, p.number) ${sign}
              (${place.on}::date, ${place.position}::bigint, ${place.number}::smallint)`,
          ]
    const rows = yield* sql<Row>`select ${columns} from ${from}
      where ${sql.and([sql`p.account = ${account}`, onAxes(sql, axes), ...after])}
      order by ${order} limit ${reach.limit + 1}`
    const found = Page.sliced(rows.map(postingOf), reach, cursorOf)
    const [latest] = found.rows
    let held = latest === undefined ? 0n : yield* heldAfter(account, axes, latest)
    const shown = found.rows.map((posting): AccountPosting => {
      const balanceFen = held
      held -= posting.amountFen
      return { ...posting, balanceFen }
    })
    return { ...found, rows: shown }
  }, Effect.orDie)

  const kinds: Reading["kinds"] = (axes, account) =>
    sql<{ kind: KindSum["kind"]; count: number; in_fen: string; out_fen: string }>`select p.kind,
        count(*)::integer as count, sum(greatest(p.amount_fen, 0))::text as in_fen,
        sum(greatest(-p.amount_fen, 0))::text as out_fen
      from fund_posting as p
      where p.account = ${account} and p.amount_fen <> 0 and ${onAxes(sql, axes)}
      group by p.kind`.pipe(
      Effect.map((rows) =>
        TRANSFER_KINDS.flatMap((kind) =>
          rows
            .filter((row) => row.kind === kind)
            .map(({ count, in_fen, out_fen }) => ({
              kind,
              count,
              inFen: BigInt(in_fen),
              outFen: BigInt(out_fen),
            })),
        ),
      ),
      Effect.orDie,
    )

  const allPostings: Reading["allPostings"] = (axes, asked) =>
    Stream.paginate({ position: 0, number: 0 }, (after) =>
      sql<Row>`select ${columns} from ${from}
        where p.account in (select code from fund_account where ${accountConditions(sql, asked)})
          and ${onAxes(sql, axes)}
          and (p.position, p.number) > (${after.position}::bigint, ${after.number}::smallint)
        order by p.position, p.number limit ${ROWS_PER_READ}`.pipe(
        Effect.map((rows) => {
          const last = rows.length < ROWS_PER_READ ? undefined : rows.at(-1)
          const next =
            last === undefined
              ? Option.none<typeof after>()
              : Option.some({ position: Number(last.position), number: last.number })
          return [rows.length === 0 ? [] : [rows.map(postingOf)], next] as const
        }),
        Effect.orDie,
      ),
    )

  return { postings, kinds, allPostings }
}
