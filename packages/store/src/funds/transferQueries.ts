/** Transfers of the fund ledger, found: by what they say and by the accounts that they touch. */
import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { Axes } from "@minsheng/core/journal"
import type { AskedTransfers, FundRepository } from "@minsheng/core/funds"
import { Page, type Uuid } from "@minsheng/core/kernel"
import { accountConditions, isAll } from "./conditions.ts"

type Sql = SqlClient.SqlClient

/** Whether a stage of a transfer was reached, on some axes. */
const reached = (sql: Sql, stage: "moved" | "ended" | "reversed", { asOf, knownAt }: Axes): Fragment =>
  sql`(${sql.literal(`t.${stage}_position`)} <= ${knownAt.position}
    and ${sql.literal(`t.${stage}_on`)} <= ${asOf}::date)`

const stateOn = (sql: Sql, axes: Axes): Fragment =>
  sql`case when ${reached(sql, "reversed", axes)} then 'reversed'
    when ${reached(sql, "moved", axes)} then 'posted'
    when ${reached(sql, "ended", axes)} then t.ended_as else 'reserved' end`

/** The day on which a transfer moved, or on which it was decided while nothing has moved. */
const dayOn = (sql: Sql, axes: Axes): Fragment =>
  sql`case when ${reached(sql, "moved", axes)} then t.moved_on else t.first_on end`

const searched = (sql: Sql, search: string): Fragment => {
  const pattern = `%${search.replaceAll(/[\\%_]/gu, "\\$&")}%`
  return sql`(t.document ilike ${pattern} or t.payee ilike ${pattern} or t.project_code like ${pattern})`
}

/** What a line of the transfer has to be like that is of the accounts asked about. */
const touching = (sql: Sql, axes: Axes, asked: AskedTransfers): ReadonlyArray<Fragment> => {
  const { accounts, account, minFen, maxFen } = asked
  const amount = sql.literal("greatest(abs(p.amount_fen), abs(p.reserved_fen))")
  const conditions = [
    ...(account === undefined ? [] : [sql`p.account = ${account}`]),
    ...(isAll(accounts)
      ? []
      : [sql`p.account in (select code from fund_account where ${accountConditions(sql, accounts)})`]),
    ...(minFen === undefined ? [] : [sql`${amount} >= ${minFen.toString()}::bigint`]),
    ...(maxFen === undefined ? [] : [sql`${amount} <= ${maxFen.toString()}::bigint`]),
  ]
  if (conditions.length === 0) return []
  return [
    sql`exists (select from fund_posting as p where p.transfer_id = t.id
      and p.position <= ${axes.knownAt.position} and ${sql.and(conditions)})`,
  ]
}

const conditionsOf = (sql: Sql, axes: Axes, asked: AskedTransfers): ReadonlyArray<Fragment> => {
  const { kind, state, from, to, search } = asked
  return [
    sql`t.year = ${asked.accounts.year}::smallint`,
    sql`t.first_position <= ${axes.knownAt.position}`,
    sql`t.first_on <= ${axes.asOf}::date`,
    ...(kind === undefined ? [] : [sql`t.kind = ${kind}`]),
    ...(state === undefined ? [] : [sql`${stateOn(sql, axes)} = ${state}`]),
    ...(from === undefined ? [] : [sql`${dayOn(sql, axes)} >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`${dayOn(sql, axes)} <= ${to}::date`]),
    ...(search === undefined ? [] : [searched(sql, search)]),
    ...touching(sql, axes, asked),
  ]
}

interface Row {
  readonly id: Uuid.Uuid
  readonly first_position: bigint
}

/** The position in a cursor; a text that is no cursor begins at the top. */
const placeOf = (cursor: Page.Cursor | undefined): number | undefined => {
  if (cursor === undefined) return undefined
  const key = Page.cursorKey(cursor)
  return /^\d{1,15}$/u.test(key) ? Number(key) : undefined
}

type Reading = Pick<FundRepository["Service"], "transfers">

export const transferQueries = (sql: Sql): Reading => ({
  transfers: Effect.fn("FundRepository.transfers")(function* (axes, asked, reach) {
    const place = placeOf(reach.from)
    const [sign, order] = reach.backwards ? [">", "t.first_position"] : ["<", "t.first_position desc"]
    const conditions = [
      ...conditionsOf(sql, axes, asked),
      ...(place === undefined ? [] : [sql`t.first_position ${sql.literal(sign)} ${place}`]),
    ]
    const rows = yield* sql<Row>`select t.id, t.first_position from fund_transfer as t
      where ${sql.and(conditions)} order by ${sql.literal(order)} limit ${reach.limit + 1}`
    const positions = new Map(rows.map(({ id, first_position }) => [id, String(first_position)]))
    return Page.sliced(
      rows.map(({ id }) => id),
      reach,
      (id) => Page.keyCursor(positions.get(id) ?? ""),
    )
  }, Effect.orDie),
})
