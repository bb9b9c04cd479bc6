/** Questions about the fund ledger as conditions in SQL. */
import type { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { Axes } from "@minsheng/core/journal"
import type { AskedAccounts } from "@minsheng/core/funds"

type Sql = SqlClient.SqlClient

/** Whether some accounts are all of their year. */
export const isAll = ({ regionCodes, itemKeys, level, purpose }: AskedAccounts): boolean =>
  regionCodes === undefined && itemKeys === undefined && level === undefined && purpose === undefined

/** The accounts that are asked about, of `fund_account`. */
export const accountConditions = (
  sql: Sql,
  { year, regionCodes, itemKeys, level, purpose }: AskedAccounts,
): Fragment =>
  sql.and([
    sql`year = ${year}::smallint`,
    ...(regionCodes === undefined ? [] : [sql`region_code = any(${[...regionCodes]}::text[])`]),
    ...(itemKeys === undefined ? [] : [sql`item_key = any(${[...itemKeys]}::text[])`]),
    ...(level === undefined ? [] : [sql`level = ${level}`]),
    ...(purpose === undefined ? [] : [sql`purpose = ${purpose}`]),
  ])

/** Postings that had moved by a day and were known at a position, of `p`. */
export const onAxes = (sql: Sql, { asOf, knownAt }: Axes): Fragment =>
  sql`p.effective_on <= ${asOf}::date and p.position <= ${knownAt.position}`

/** What accounts held: as they stand, or added up from their postings. */
export const balancesOf = (sql: Sql, axes: Axes, asked: AskedAccounts): Fragment =>
  axes.current
    ? sql`select code, balance_fen, reserved_fen from fund_account where ${accountConditions(sql, asked)}`
    : sql`select p.account as code, sum(p.amount_fen) as balance_fen, sum(p.reserved_fen) as reserved_fen
        from fund_posting as p
        where p.account in (select code from fund_account where ${accountConditions(sql, asked)})
          and ${onAxes(sql, axes)}
        group by p.account`
